using System.Globalization;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Content;

/// <summary>The text inside paragraphs.</summary>
internal sealed partial class StoryReader
{
    // Half points: nobody reads two points.
    private const int TinySize = 4;

    private string _drawingName = "";
    private bool _drawsOn;
    private string? _choice;
    private int _choiceStart;

    private void ReadInlines(int depth, ParagraphText paragraph, Scope scope)
    {
        while (xml.NextChild(depth))
        {
            ReadInline(paragraph, scope);
        }
    }

    private void ReadInline(ParagraphText paragraph, Scope scope)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Math:
                ReadMath(paragraph);
                return;
            case Vocabulary.Compatibility:
                ReadAlternatives(Place.Inline, scope, null, null, paragraph);
                return;
            case Vocabulary.Other:
                return;
        }

        switch (xml.Name)
        {
            case "r":
                ReadRun(paragraph, scope);
                break;
            case "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo" or "rubyBase":
                ReadInlines(xml.Enter(), paragraph, scope);
                break;
            case "fldSimple":
                var isPageNumber = FieldState.IsPageNumber(xml.Attribute("instr") ?? "");
                var start = paragraph.Text.Length;
                ReadInlines(xml.Enter(), paragraph, scope);
                paragraph.PageNumberLength += isPageNumber ? paragraph.Text.Length - start : 0;
                break;
            case "subDoc":
                ReportLink(scope.Path);
                break;
        }
    }

    private void ReadMath(ParagraphText paragraph)
    {
        var depth = xml.Depth;
        if (xml.Name == "t")
        {
            xml.AppendText(paragraph.Text);
            return;
        }

        depth = xml.Enter();
        while (xml.NextDescendant(depth))
        {
            // Above and below a line, or raised, a digit is none of the digits before it.
            paragraph.Text.Append(xml.Vocabulary != Vocabulary.Math ? "" : xml.Name switch { "den" => "/", "sup" => "^", "sub" => "_", _ => "" });
            if (xml.Name == "t" && xml.Vocabulary is Vocabulary.Math or Vocabulary.Word)
            {
                xml.AppendText(paragraph.Text);
            }
        }
    }

    private void ReadRun(ParagraphText paragraph, Scope scope)
    {
        var start = paragraph.Text.Length;
        var run = default(RunProperties);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Vocabulary == Vocabulary.Word && xml.Name == "rPr")
            {
                run = ReadRunProperties();
            }
            else
            {
                ReadRunChild(paragraph, scope, run.IsHidden ?? context.Styles.IsHidden(paragraph.Style) ?? false);
            }
        }

        if (paragraph.Text.Length == start)
        {
            return;
        }

        if (run.IsStruck ?? context.Styles.IsStruck(paragraph.Style) ?? false)
        {
            LeaveOutStruck(paragraph, scope, start);
        }
        else if (run.IsUnseen)
        {
            ReportUnseen(paragraph, scope, start);
        }

        if (run.Alignment is { } alignment)
        {
            paragraph.Shift(start, alignment);
        }
    }

    /// <summary>What was struck through does not hold any more: a figure beside it must not run into it.</summary>
    private void LeaveOutStruck(ParagraphText paragraph, Scope scope, int start)
    {
        var struck = paragraph.Text.ToString(start, paragraph.Text.Length - start);
        paragraph.Text.Length = start;
        paragraph.PageNumberLength = Math.Min(paragraph.PageNumberLength, start);
        if (!string.IsNullOrWhiteSpace(struck))
        {
            context.Report(WordDiagnostics.StruckText, $"The text \"{Shorten(struck)}\" is struck through and was left out. Check that what stands beside it is what the agency means.", ParagraphPath(scope));
        }
    }

    /// <summary>White or tiny digits are read as they stand: on white paper they are not seen, on a table's dark ground white ones are.</summary>
    private void ReportUnseen(ParagraphText paragraph, Scope scope, int start)
    {
        var white = paragraph.Text.ToString(start, paragraph.Text.Length - start);
        if (scope.IsPlainCell && white.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            context.Report(WordDiagnostics.WhiteText, $"The figures \"{Shorten(white)}\" are written in white, or too small, and may not be seen on paper; they were read. Compare with the printed document.", ParagraphPath(scope));
        }
    }

    private static string ParagraphPath(Scope scope) => $"{scope.Path}/p[{scope.Paragraphs}]";

    private static string Shorten(string text) => text.Length > 20 ? text[..20] + "…" : text;

    private RunProperties ReadRunProperties()
    {
        bool? isHidden = null, isStruck = null;
        string? alignment = null, style = null;
        var (isWhite, isTiny, hasGround) = (false, false, false);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "vanish":
                    isHidden = xml.IsOn;
                    break;
                case "strike" or "dstrike":
                    isStruck = xml.IsOn || isStruck is true;
                    break;
                case "color":
                    isWhite = xml.Attribute("val") is { Length: 6 } color && color.Equals("FFFFFF", StringComparison.OrdinalIgnoreCase);
                    break;
                case "position":
                    alignment ??= xml.Number("val") switch { > 0 => "superscript", < 0 => "subscript", _ => null };
                    break;
                case "sz":
                    isTiny = xml.Number("val") <= TinySize;
                    break;
                case "shd" or "highlight":
                    hasGround = true;
                    break;
                case "vertAlign":
                    alignment = xml.Attribute("val");
                    break;
                case "rStyle":
                    style = xml.Attribute("val");
                    break;
            }
        }

        return new RunProperties(isHidden ?? context.Styles.IsHidden(style), isStruck ?? context.Styles.IsStruck(style), alignment, isTiny || (isWhite && !hasGround));
    }

    private readonly record struct RunProperties(bool? IsHidden, bool? IsStruck, string? Alignment, bool IsUnseen);

    private void ReadRunChild(ParagraphText paragraph, Scope scope, bool isHidden)
    {
        if (xml.IsWord && xml.Name == "fldChar")
        {
            ReadFieldMark(paragraph);
        }
        else if (xml.IsWord && xml.Name == "instrText" && _fields.IsInInstruction)
        {
            xml.AppendText(_fields.Instruction);
        }
        else if (!isHidden && !_fields.IsInInstruction)
        {
            var start = paragraph.Text.Length;
            ReadShownChild(paragraph, scope);
            paragraph.PageNumberLength += _fields.IsInPageNumber ? paragraph.Text.Length - start : 0;
        }
    }

    private void ReadShownChild(ParagraphText paragraph, Scope scope)
    {
        if (!xml.IsWord)
        {
            ReadAlternatives(Place.Run, scope, null, null, paragraph);
            return;
        }

        switch (xml.Name)
        {
            case "t":
                xml.AppendText(paragraph.Text);
                break;
            case "tab" or "ptab":
                paragraph.Text.Append('\t');
                break;
            case "br" or "cr":
                paragraph.Text.Append('\n');
                break;
            case "noBreakHyphen":
                paragraph.Text.Append('\u2011');
                break;
            case "sym":
                paragraph.Text.Append(Symbol());
                break;
            case "ruby":
                // The reading beside the characters repeats them.
                ReadInlines(xml.Enter(), paragraph, scope);
                break;
            case "drawing" or "pict" or "object":
                _drawingName = "";
                ReadDrawing(xml.Enter(), paragraph, scope);
                break;
        }
    }

    private string Symbol() =>
        int.TryParse(xml.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? SymbolFonts.Translate(xml.Attribute("font"), code) : "";

    private void ReadFieldMark(ParagraphText paragraph)
    {
        switch (xml.Attribute("fldCharType"))
        {
            case "begin":
                _fields.Begin();
                (_choice, _choiceStart) = (ReadChoice(), paragraph.Text.Length);
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                // Word shows the chosen entry of a list and writes no result.
                paragraph.Text.Append(_choice is not null && paragraph.Text.Length == _choiceStart && !_fields.IsInInstruction ? _choice : "");
                _choice = null;
                break;
        }
    }

    /// <summary>The entry that is chosen in a form's list; null when the field is none.</summary>
    private string? ReadChoice()
    {
        int? chosen = null;
        var entries = new List<string>();
        var depth = xml.Enter();
        while (xml.NextDescendant(depth))
        {
            if (xml.IsWord && xml.Name == "listEntry")
            {
                entries.Add(xml.Attribute("val") ?? "");
            }
            else if (xml.IsWord && xml.Name is "result" or "default" && (chosen is null || xml.Name == "result"))
            {
                chosen = xml.Number("val");
            }
        }

        return entries.Count == 0 ? null : entries.ElementAtOrDefault(chosen ?? 0);
    }

    private void ReadDrawing(int depth, ParagraphText paragraph, Scope scope)
    {
        while (xml.NextDescendant(depth))
        {
            ReadDrawingElement(paragraph, scope);
        }
    }

    /// <summary>Looks at one element of a drawing: text boxes hold paragraphs, pictures have a name.</summary>
    private void ReadDrawingElement(ParagraphText paragraph, Scope scope)
    {
        if (xml.IsWord && xml.Name == "txbxContent")
        {
            paragraph.Boxes++;
            var box = new Scope($"{scope.Path}/p[{scope.Paragraphs}]/txbxContent[{paragraph.Boxes}]");
            ReadBlocks(xml.Enter(), box);
            Finish(box);
            paragraph.Floating.AddRange(box.Items);
        }
        else if (xml.Vocabulary == Vocabulary.Compatibility)
        {
            ReadAlternatives(Place.Drawing, scope, null, null, paragraph);
        }
        else if (xml.Vocabulary == Vocabulary.Other)
        {
            // Text that a shape draws itself.
            switch (xml.Name)
            {
                case "OLEObject" when xml.PlainAttribute("ProgID") is { } program:
                    _drawingName = program;
                    context.Report(WordDiagnostics.EmbeddedObject, $"An object of another program ({program}) is embedded here and was not read. If it is a table, copy it into the document as a table.", ParagraphPath(scope));
                    break;
                case "textpath" when xml.PlainAttribute("string") is { } drawn && kind == StoryKind.Body:
                    // Titles drawn as WordArt.
                    paragraph.Floating.Add(new StoryItem(StoryItemKind.Paragraph, drawn, scope.Path, scope.Paragraphs));
                    break;
                case "p":
                    _drawsOn = false;
                    break;
                case "t":
                    ReadDrawn(paragraph, scope);
                    break;
                case "docPr":
                    _drawingName = xml.PlainAttribute("descr") ?? xml.PlainAttribute("title") ?? xml.PlainAttribute("name") ?? "";
                    break;
                case "blip" or "imagedata":
                    paragraph.Floating.Add(new StoryItem(StoryItemKind.Image, _drawingName, scope.Path, scope.Paragraphs));
                    break;
            }
        }
    }

    /// <summary>Reads text that a shape draws itself; runs of one paragraph are one text.</summary>
    private void ReadDrawn(ParagraphText paragraph, Scope scope)
    {
        var text = new System.Text.StringBuilder();
        xml.AppendText(text);
        if (_drawsOn && paragraph.Floating.Count > 0)
        {
            paragraph.Floating[^1] = paragraph.Floating[^1] with { Text = paragraph.Floating[^1].Text + text };
            return;
        }

        _drawsOn = true;
        paragraph.Floating.Add(new StoryItem(StoryItemKind.Paragraph, text.ToString(), scope.Path, scope.Paragraphs));
    }
}
