using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Rtf;

/// <content>What each control word does.</content>
internal sealed partial class RtfInterpreter
{
    private void Obey(char symbol)
    {
        switch (symbol)
        {
            case '*':
                _state.IsOptional = true;
                break;
            case '~':
                AppendSign("\u00A0");
                break;
            case '_':
                AppendSign("-");
                break;
            case '\\' or '{' or '}':
                AppendSign([symbol]);
                break;
            case '\r' or '\n':
                EndParagraph();
                break;
        }
    }

    private void AppendSign(ReadOnlySpan<char> text)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
        }
        else
        {
            Append(text);
        }
    }

    private void Obey(string word, int? number)
    {
        var isOptional = _state.IsOptional;
        _state.IsOptional = false;
        if (ObeyDestination(word, isOptional) || _state.Destination == RtfDestination.Nowhere && word != "uc")
        {
            return;
        }

        if (!ObeyCharacter(word, number) && !ObeyParagraph(word, number))
        {
            ObeyRow(word, number ?? 0);
        }
    }

    /// <summary>Control words that open a destination, or say which one is known.</summary>
    private bool ObeyDestination(string word, bool isOptional)
    {
        switch (word)
        {
            case "fonttbl":
                _state.Destination = RtfDestination.Fonts;
                return true;
            case "listtext" or "pntext":
                _state.Destination = _state.Destination == RtfDestination.Text ? RtfDestination.ListNumber : _state.Destination;
                return true;
            case "pict":
                if (_state.Destination == RtfDestination.Text && !_state.IsHidden && !_state.IsDeleted)
                {
                    _story.AddImage();
                }

                _state.Destination = RtfDestination.Nowhere;
                return true;
            case "header" or "headerl" or "headerr" or "headerf" when _state.Destination == RtfDestination.Text:
                BeginStory("header", isFurniture: true);
                return true;
            case "footer" or "footerl" or "footerr" or "footerf" when _state.Destination == RtfDestination.Text:
                BeginStory("footer", isFurniture: true);
                return true;
            case "footnote" when _state.Destination == RtfDestination.Text:
                BeginStory("footnote", isFurniture: false);
                return true;
            case "shptxt":
                BeginStory("body/txbx", isFurniture: false);
                return true;
            case "object":
                (_state.Outer, _state.Destination) = (_state.Destination, RtfDestination.Nowhere);
                return true;
            case "result":
                _state.Destination = _state.Outer;
                return true;
            case "upr":
                (_state.Outer, _state.Destination) = (_state.Destination, RtfDestination.Nowhere);
                return true;
            case "ud":
                _state.Destination = _state.Outer;
                return true;
            case "nesttableprops":
                _state.IsInnerRow = true;
                return true;
            case "shppict" or "shpinst":
                return true;
            case "colortbl" or "stylesheet" or "info" or "fldinst" or "xe" or "rxe" or "tc" or "nonesttables" or "nonshppict" or "shprslt" or "filetbl" or "annotation" or "sp":
                _state.Destination = RtfDestination.Nowhere;
                return true;
        }

        if (isOptional)
        {
            _state.Destination = RtfDestination.Nowhere;
        }

        return isOptional;
    }

    private bool ObeyCharacter(string word, int? number)
    {
        switch (word)
        {
            case "u":
                _toSkip = 0;
                Append([(char)(number ?? '?')]);
                _toSkip = _state.FallbackLength;
                return true;
            case "uc":
                _state.FallbackLength = Math.Clamp(number ?? 1, 0, 100);
                return true;
            case "f":
                SetFont(number ?? 0);
                return true;
            case "fcharset" when _state.Destination == RtfDestination.Fonts:
                _fontCodePages[_font] = RtfEncodings.OfCharset(number ?? 0);
                return true;
            case "ansicpg":
                _defaultCodePage = number is > 0 ? number.Value : _defaultCodePage;
                return true;
            case "deff":
                _defaultFont = number ?? 0;
                return true;
            case "v":
                _state.IsHidden = number != 0;
                return true;
            case "deleted":
                _state.IsDeleted = number != 0;
                return true;
            case "strike" or "striked":
                _state.IsStruck = number != 0;
                return true;
            case "super":
                _state.Height = number == 0 ? 0 : 1;
                return true;
            case "sub":
                _state.Height = number == 0 ? 0 : -1;
                return true;
            case "nosupersub":
                _state.Height = 0;
                return true;
            case "plain":
                (_state.IsHidden, _state.IsDeleted, _state.IsStruck, _state.Height) = (false, false, false, 0);
                SetFont(_defaultFont);
                return true;
        }

        var sign = SignOf(word);
        if (sign.Length > 0)
        {
            AppendSign(sign);
        }

        return sign.Length > 0;
    }

    private static string SignOf(string word) => word switch
    {
        "tab" => "\t",
        "line" or "column" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "emspace" => "\u2003",
        "enspace" => "\u2002",
        "qmspace" => "\u2005",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => "",
    };

    private void SetFont(int font)
    {
        _font = font;
        if (_state.Destination != RtfDestination.Fonts)
        {
            _state.CodePage = _fontCodePages.GetValueOrDefault(font);
        }
    }

    private bool ObeyParagraph(string word, int? number)
    {
        if (_state.Destination != RtfDestination.Text)
        {
            return false;
        }

        switch (word)
        {
            case "par":
                EndParagraph();
                return true;
            case "sect" or "page":
                _story.EndRest(_state.Depth);
                return true;
            case "pard":
                (_state.IsInTable, _state.DeclaredDepth) = (false, 0);
                return true;
            case "intbl":
                _state.IsInTable = number != 0;
                return true;
            case "itap":
                _state.DeclaredDepth = Math.Max(0, number ?? 0);
                return true;
            case "cell":
                _story.EndCell(1);
                return true;
            case "nestcell":
                _story.EndCell(Math.Max(2, _state.Depth));
                return true;
            case "row":
                _story.EndRow(1);
                return true;
            case "nestrow":
                _story.EndRow(Math.Max(2, _state.Depth));
                return true;
            default:
                return false;
        }
    }

    private void EndParagraph()
    {
        // A deleted mark ends nothing: the next paragraph goes on with this one.
        if (_state.Destination == RtfDestination.Text && !_state.IsDeleted)
        {
            _story.EndParagraph(_state.Depth);
        }
    }

    private void ObeyRow(string word, int number)
    {
        var depth = _state.IsInnerRow ? Math.Max(2, _state.Depth) : 1;
        switch (word)
        {
            case "trowd":
                _story.BeginRow(depth);
                break;
            case "trleft":
                _story.SetLeft(depth, number);
                break;
            case "clmgf":
                _story.MarkAcross(depth, CellMerge.First);
                break;
            case "clmrg":
                _story.MarkAcross(depth, CellMerge.Follower);
                break;
            case "clvmgf":
                _story.MarkDown(depth, CellMerge.First);
                break;
            case "clvmrg":
                _story.MarkDown(depth, CellMerge.Follower);
                break;
            case "cellx":
                _story.AddEdge(depth, number);
                break;
        }
    }
}
