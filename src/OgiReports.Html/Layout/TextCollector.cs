using System.Buffers;
using System.Text;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Collects running text as a browser lays it out: white space of the source collapses, line breaks are those of the elements.</summary>
internal sealed class TextCollector
{
    private static readonly SearchValues<char> White = SearchValues.Create([' ', '\t', '\r', '\n', '\f', HtmlTree.Gap]);

    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _break;

    /// <summary>Whether nothing visible was collected.</summary>
    public bool IsEmpty => _text.Length == 0;

    public int Length => _text.Length;

    /// <summary>Whether the last character is a digit.</summary>
    public bool EndsWithDigit => _text.Length > 0 && char.IsDigit(_text[^1]);

    /// <summary>Adds text of the source.</summary>
    public void Append(ReadOnlySpan<char> source)
    {
        while (!source.IsEmpty)
        {
            var word = source.IndexOfAny(White);
            if (word != 0)
            {
                var part = word < 0 ? source : source[..word];
                Settle();
                _text.Append(part);
                source = source[part.Length..];
                continue;
            }

            _space = true;
            var next = source.IndexOfAnyExcept(White);
            source = next < 0 ? [] : source[next..];
        }
    }

    /// <summary>Adds text as it stands.</summary>
    public void AppendVerbatim(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            Settle();
            var start = _text.Length;
            _text.Append(text).Replace(HtmlTree.Gap, ' ', start, text.Length);
        }
    }

    /// <summary>Parts what follows from what stands before, within the line.</summary>
    public void Separate() => _space = true;

    /// <summary>Adds a note's mark; it stands right behind the text before it.</summary>
    public void AppendMark(string mark)
    {
        (_space, _break) = (false, false);
        _text.Append(mark);
    }

    /// <summary>Ends the line; line ends before and behind all text are none.</summary>
    public void EndLine() => _break = true;

    /// <summary>Hands over what was collected and begins anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        (_space, _break) = (false, false);
        return text;
    }

    private void Settle()
    {
        if (_text.Length > 0)
        {
            _ = _break ? _text.Append('\n') : _space ? _text.Append(' ') : _text;
        }

        (_space, _break) = (false, false);
    }
}
