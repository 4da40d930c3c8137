using System.Globalization;
using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Legacy.Rtf;

/// <summary>Follows the control words of an RTF file that bear on text and tables; all others are passed over.</summary>
/// <param name="depthLimit">How deep groups may be nested.</param>
/// <param name="diagnostics">Receives what is to be known.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed partial class RtfInterpreter(int depthLimit, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
{
    private const int StoryLimit = 50_000;

    private readonly Stack<RtfState> _groups = new();
    private readonly Stack<RtfStory> _stories = new();
    private readonly List<RtfStory> _finished = [];
    private readonly Dictionary<int, int> _fontCodePages = [];
    private readonly List<byte> _bytes = [];
    private RtfState _state = new();
    private RtfStory _story = new("body", false, diagnostics);
    private int _defaultCodePage = 1252;
    private int _defaultFont;
    private int _font;
    private int _toSkip;
    private int _storyCount;

    /// <summary>Reads a file into blocks: the body, then text boxes and notes, then headers and footers.</summary>
    public List<Block> Read(ReadOnlySpan<byte> file)
    {
        var body = _story;
        var isClosed = Follow(file);
        Flush();
        while (_stories.Count > 0)
        {
            EndStory();
        }

        body.Finish(_state.Depth);
        if (!isClosed)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.DamagedRtf, "The file ends before its last group does, or nests too deeply: text behind that place is missing. Get the whole file."));
        }

        var blocks = body.Blocks;
        blocks.AddRange(_finished.Where(story => !story.IsFurniture).SelectMany(story => story.Blocks));
        blocks.AddRange(_finished.Where(story => story.IsFurniture).SelectMany(story => story.Blocks));
        return blocks;
    }

    /// <summary>Follows the file; true when its outermost group ends.</summary>
    private bool Follow(ReadOnlySpan<byte> file)
    {
        var tokens = new RtfTokenizer(file);
        for (var count = 0; tokens.Next(); count++)
        {
            if ((count & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (tokens.Kind)
            {
                case RtfTokenKind.GroupStart:
                    Flush();
                    if (_groups.Count >= depthLimit)
                    {
                        return false;
                    }

                    _groups.Push(_state);
                    _state.OpensStory = false;
                    _toSkip = 0;
                    break;
                case RtfTokenKind.GroupEnd:
                    EndGroup();
                    if (_groups.Count == 0)
                    {
                        return true;
                    }

                    break;
                case RtfTokenKind.Word:
                    Flush();
                    if (tokens.Word.SequenceEqual("bin"u8))
                    {
                        tokens.Skip(tokens.Number ?? 0);
                    }
                    else
                    {
                        Obey(Encoding.ASCII.GetString(tokens.Word), tokens.Number);
                    }

                    break;
                case RtfTokenKind.Symbol:
                    Flush();
                    Obey((char)tokens.Value);
                    break;
                default:
                    AddByte(tokens.Value);
                    break;
            }
        }

        return false;
    }

    private void EndGroup()
    {
        Flush();
        _toSkip = 0;
        if (_groups.Count == 0)
        {
            return;
        }

        var ended = _state;
        _state = _groups.Pop();
        if (ended.OpensStory)
        {
            EndStory();
        }
        else if (ended.Destination == RtfDestination.ListNumber && _state.Destination != RtfDestination.ListNumber)
        {
            _story.EndNumber();
        }
    }

    private void BeginStory(string root, bool isFurniture)
    {
        if (_storyCount >= StoryLimit)
        {
            throw new WordReadingException(new Diagnostic(LegacyWordDiagnostics.TooManyParts, string.Create(CultureInfo.InvariantCulture, $"The file has more than {StoryLimit:N0} notes, boxes and headers, which no report has. It was not read further.")));
        }

        // What is nowhere for its surroundings, such as a shape's properties, may hold text all the same.
        _stories.Push(_story);
        _story = new RtfStory(string.Create(CultureInfo.InvariantCulture, $"{root}[{++_storyCount}]"), isFurniture || _story.IsFurniture, diagnostics);
        _state.OpensStory = true;
        _state.Destination = RtfDestination.Text;
        (_state.IsInTable, _state.DeclaredDepth) = (false, 0);
    }

    private void EndStory()
    {
        _story.Finish(0);
        _finished.Add(_story);
        _story = _stories.Pop();
    }

    private void AddByte(byte value)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
        }
        else if (_state.Destination is RtfDestination.Text or RtfDestination.ListNumber && !_state.IsHidden && !_state.IsDeleted)
        {
            _bytes.Add(value);
        }
    }

    private void Flush()
    {
        if (_bytes.Count == 0)
        {
            return;
        }

        var encoding = RtfEncodings.OfCodePage(_state.CodePage == 0 ? _defaultCodePage : _state.CodePage);
        var text = encoding.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes));
        _bytes.Clear();
        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_state.IsHidden || _state.IsDeleted)
        {
            return;
        }

        if (_state.Destination == RtfDestination.Text)
        {
            _story.Append(text, _state.IsStruck, _state.Height);
        }
        else if (_state.Destination == RtfDestination.ListNumber)
        {
            _story.AppendNumber(text);
        }
    }
}
