using System.Globalization;
using System.Text;
using OgiReports.TestKit.Word;

namespace OgiReports.TestKit.Generation.Word;

/// <summary>Writes a story as a Word package, with the ornaments of its family.</summary>
internal sealed class DocxStoryWriter(int seed, WordFamily family)
{
    private const string Tracking = "w:id=\"9\" w:author=\"a\" w:date=\"2024-01-01T00:00:00Z\"";

    private readonly Dice _dice = new(unchecked(seed * 7919));
    private readonly StringBuilder _lists = new();
    private readonly Dictionary<(string Pattern, string Format), int> _definitions = [];
    private readonly Dictionary<(string Pattern, string Format), int> _lastNumbers = [];
    private int _listCount;

    public byte[] Write(List<StoryBlock> story)
    {
        var package = new DocxBuilder();
        if (family == WordFamily.Packages && _dice.Chance(0.5))
        {
            package.AsStrict();
        }

        var body = new StringBuilder();
        WriteBlocks(body, story, isTop: true);
        if (_listCount > 0)
        {
            package.Part("numbering", Definitions() + _lists);
        }

        Ornament(package);
        return package.Body(body.ToString()).Build();
    }

    private void Ornament(DocxBuilder package)
    {
        if (family is WordFamily.Margins)
        {
            package.Header(DocxBuilder.Paragraph("某某局2018年政府信息公开工作年度报告"));
            package.Footer(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.Cell("规章"), DocxBuilder.Cell("99"))));
            package.Part("comments", $"<w:comment w:id=\"0\" w:author=\"a\">{DocxBuilder.Paragraph("此处应为99件")}</w:comment>");
        }

        if (family is WordFamily.Notes)
        {
            package.Part("footnotes", $"<w:footnote w:type=\"separator\" w:id=\"-1\">{DocxBuilder.Paragraph("")}</w:footnote><w:footnote w:id=\"1\">{DocxBuilder.Paragraph("含上年结转3件。")}</w:footnote>");
        }

        if (family is WordFamily.Packages)
        {
            switch (_dice.Below(4))
            {
                case 0:
                    package.File("word/vbaProject.bin", [1, 2, 3]);
                    break;
                case 1:
                    package.WithoutRelationships();
                    break;
                case 2:
                    package.ContentTypes("");
                    break;
            }
        }
    }

    private void WriteBlocks(StringBuilder xml, List<StoryBlock> blocks, bool isTop = false)
    {
        foreach (var block in blocks)
        {
            var text = block is StoryTable table ? Table(table) : Paragraph((StoryParagraph)block);
            xml.Append(family == WordFamily.Controls && _dice.Chance(0.2) ? $"<w:sdt><w:sdtPr><w:alias w:val=\"99\"/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>" : text);
            if (isTop && family == WordFamily.Margins && _dice.Chance(0.05))
            {
                xml.Append("<w:p>" + DocxBuilder.Run("- ") + Field("PAGE", DocxBuilder.Run("3")) + DocxBuilder.Run(" -") + "</w:p>");
            }
        }

        if (!isTop && blocks is [.., StoryTable])
        {
            xml.Append("<w:p/>");
        }
    }

    private string Paragraph(StoryParagraph paragraph)
    {
        var properties = new StringBuilder();
        if (paragraph.List is { } list)
        {
            properties.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{ListOf(list)}\"/></w:numPr>");
        }

        var isDeleted = paragraph.Inks is [{ Kind: InkKind.Deleted }];
        if (isDeleted || paragraph.IsHidden)
        {
            properties.Append(isDeleted ? $"<w:rPr><w:del {Tracking}/></w:rPr>" : "<w:rPr><w:vanish/></w:rPr>");
        }

        var inks = string.Concat(paragraph.Inks.Select(InkOf));
        return $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{inks}</w:p>";
    }

    private int ListOf(StoryList list)
    {
        var key = (list.Pattern, list.Format);
        if (!_definitions.TryGetValue(key, out var definition))
        {
            _definitions.Add(key, definition = _definitions.Count);
        }

        if (!_lastNumbers.TryGetValue(key, out var last) || list.Number != last + 1)
        {
            _listCount++;
            _lists.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{_listCount}\"><w:abstractNumId w:val=\"{definition}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{list.Number}\"/></w:lvlOverride></w:num>");
            _current[key] = _listCount;
        }

        _lastNumbers[key] = list.Number;
        return _current[key];
    }

    private readonly Dictionary<(string Pattern, string Format), int> _current = [];

    private string Definitions() => string.Concat(_definitions.Select(pair => string.Create(
        CultureInfo.InvariantCulture,
        $"<w:abstractNum w:abstractNumId=\"{pair.Value}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{pair.Key.Format}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{pair.Key.Pattern}\"/></w:lvl></w:abstractNum>")));

    private string InkOf(Ink ink) => ink.Kind switch
    {
        InkKind.Deleted => $"<w:del {Tracking}><w:r><w:delText xml:space=\"preserve\">{DocxBuilder.Escape(ink.Text)}</w:delText></w:r></w:del>",
        InkKind.Inserted => $"<w:ins {Tracking}>{Run(ink.Text)}</w:ins>",
        InkKind.Struck => Run(ink.Text, _dice.OneOf("<w:strike/>", "<w:dstrike/>", "<w:strike w:val=\"true\"/>")),
        InkKind.Hidden => Run(ink.Text, "<w:vanish/>"),
        InkKind.Mark => _dice.Chance(0.5)
            ? Run(ink.Text, "<w:vertAlign w:val=\"superscript\"/>")
            : "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>",
        InkKind.Field => _dice.Chance(0.3)
            ? $"<w:fldSimple w:instr=\"=SUM(LEFT)\">{Run(ink.Text)}</w:fldSimple>"
            : Field(_dice.OneOf("=SUM(ABOVE) \\# \"0\"", "=B2+77", "MERGEFIELD 件数12"), Run(ink.Text)),
        _ => Ornamented(ink.Text),
    };

    private static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {DocxBuilder.Escape(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private string Ornamented(string text)
    {
        switch (family)
        {
            case WordFamily.SplitRuns:
                return _dice.OneOf("", "<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"3\" w:name=\"b\"/><w:bookmarkEnd w:id=\"3\"/>") + Run(text, _dice.OneOf("", "<w:b/>", "<w:rFonts w:hint=\"eastAsia\"/><w:color w:val=\"000000\"/>"));
            case WordFamily.Symbols:
                return Run(text);
            case WordFamily.Controls when _dice.Chance(0.2):
                return $"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{Run(text)}</w:sdtContent></w:sdt>";
            case WordFamily.Alternatives when _dice.Chance(0.1):
                return $"<mc:AlternateContent><mc:Choice Requires=\"wps\">{Run(text)}</mc:Choice><mc:Fallback>{Run(text)}</mc:Fallback></mc:AlternateContent>";
            case WordFamily.Margins when _dice.Chance(0.1):
                return $"<w:commentRangeStart w:id=\"0\"/>{Run(text)}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";
            default:
                return Run(text);
        }
    }

    private string Run(string text, string properties = "")
    {
        if (text.Length == 0)
        {
            return "";
        }

        var escaped = $"<w:t xml:space=\"preserve\">{DocxBuilder.Escape(text)}</w:t>";
        if (family == WordFamily.Symbols)
        {
            escaped = Symbols(text);
        }

        return $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}{escaped}</w:r>";
    }

    /// <summary>Hyphens that don't break, hyphens that only break, digits as symbols, breaks within labels.</summary>
    private string Symbols(string text)
    {
        var xml = new StringBuilder();
        foreach (var character in text)
        {
            var isDigit = char.IsAsciiDigit(character);
            if (character == '-' && _dice.Chance(0.5))
            {
                xml.Append("<w:noBreakHyphen/>");
            }
            else if (isDigit && _dice.Chance(0.1))
            {
                xml.Append(CultureInfo.InvariantCulture, $"<w:sym w:font=\"Symbol\" w:char=\"F0{(int)character:X2}\"/>");
            }
            else
            {
                xml.Append("<w:t xml:space=\"preserve\">").Append(DocxBuilder.Escape(character.ToString())).Append("</w:t>");
                if (!isDigit && _dice.Chance(0.02))
                {
                    xml.Append("<w:softHyphen/>");
                }
            }
        }

        return xml.ToString();
    }

    private string Table(StoryTable table)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
        for (var column = 0; column < table.Columns; column++)
        {
            xml.Append("<w:gridCol w:w=\"900\"/>");
        }

        xml.Append("</w:tblGrid>");
        foreach (var row in table.Rows)
        {
            var text = Row(row);
            xml.Append(family == WordFamily.Controls && _dice.Chance(0.1) ? $"<w:sdt><w:sdtContent>{text}</w:sdtContent></w:sdt>" : text);
        }

        xml.Append("</w:tbl>");
        return table.IsInBox ? Box(xml.ToString()) : xml.ToString();
    }

    /// <summary>A text box as Word writes it: for itself and once more for older programs.</summary>
    private static string Box(string content) =>
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"文本框 1\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        + content + "<w:p/></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        + content + "<w:p/></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    private string Row(StoryRow row)
    {
        var properties = (row.Before > 0 ? $"<w:gridBefore w:val=\"{row.Before}\"/>" : "") + (row.IsHidden ? "<w:hidden/>" : "") + (row.IsDeleted ? $"<w:del {Tracking}/>" : "");
        var xml = new StringBuilder("<w:tr>").Append(properties.Length > 0 ? $"<w:trPr>{properties}</w:trPr>" : "");
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var isFirst = index + 1 < row.Cells.Count && row.Cells[index + 1].IsAcross;
            var text = Cell(row.Cells[index], isFirst);
            xml.Append(family == WordFamily.Controls && _dice.Chance(0.05) ? $"<w:sdt><w:sdtContent>{text}</w:sdtContent></w:sdt>" : text);
        }

        return xml.Append("</w:tr>").ToString();
    }

    private string Cell(StoryCell cell, bool isFirstAcross)
    {
        var properties = (cell.Span > 1 ? $"<w:gridSpan w:val=\"{cell.Span}\"/>" : "")
            + (cell.IsAcross ? "<w:hMerge/>" : isFirstAcross ? "<w:hMerge w:val=\"restart\"/>" : "")
            + (cell.Down == StoryMerge.First ? "<w:vMerge w:val=\"restart\"/>" : cell.Down == StoryMerge.Follower ? _dice.OneOf("<w:vMerge/>", "<w:vMerge w:val=\"continue\"/>") : "");
        var content = new StringBuilder();
        WriteBlocks(content, cell.Blocks);
        return $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{content}</w:tc>";
    }
}
