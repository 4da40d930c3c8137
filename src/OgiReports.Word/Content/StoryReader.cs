using OgiReports.Word.Numbering;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Content;

/// <summary>What a story is: the places of a document that hold paragraphs and tables.</summary>
internal enum StoryKind
{
    Body,
    Notes,
    Margin,
}

/// <summary>
/// Reads a story (the body, notes, a header) in one pass over its XML. Elements that only wrap others (content controls,
/// custom XML, tags, insertions) leave no trace; what was deleted or moved away is passed over.
/// </summary>
internal sealed partial class StoryReader(PartXml xml, WordContext context, StoryKind kind)
{
    private readonly Stack<ParagraphText> _idle = new();
    private readonly FieldState _fields = new();

    /// <summary>Where paragraphs and tables are being gathered.</summary>
    private sealed class Scope(string path)
    {
        public string Path { get; } = path;

        public List<StoryItem> Items { get; } = [];

        public int Paragraphs { get; set; }

        public int Tables { get; set; }

        /// <summary>Whether it is a cell without a ground of its own.</summary>
        public bool IsPlainCell { get; set; }

        /// <summary>The text of paragraphs whose marks were deleted: the next paragraph goes on with it.</summary>
        public string Pending { get; set; } = "";
    }

    private enum Place
    {
        Block,
        Table,
        Row,
        Inline,
        Run,
        Drawing,
    }

    /// <summary>Reads the children of the current element as blocks.</summary>
    /// <param name="path">The path of the element.</param>
    public List<StoryItem> Read(string path)
    {
        var scope = new Scope(path);
        ReadBlocks(xml.Enter(), scope);
        Finish(scope);
        return scope.Items;
    }

    private void ReadBlocks(int depth, Scope scope)
    {
        while (xml.NextChild(depth))
        {
            ReadBlock(scope);
        }
    }

    private void ReadBlock(Scope scope)
    {
        if (xml.IsWord)
        {
            switch (xml.Name)
            {
                case "p":
                    ReadParagraph(scope);
                    break;
                case "tbl":
                    ReadTable(scope);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" or "dir" or "bdo":
                    ReadBlocks(xml.Enter(), scope);
                    break;
                case "altChunk" or "subDoc":
                    ReportLink(scope.Path);
                    break;
            }
        }
        else if (xml.Vocabulary == Vocabulary.Compatibility)
        {
            ReadAlternatives(Place.Block, scope, null, null, null);
        }
        else if (xml.Vocabulary == Vocabulary.Math)
        {
            // A formula on a line of its own that some writers put beside the paragraphs.
            var paragraph = Rent();
            ReadMath(paragraph);
            Add(scope, paragraph);
        }
    }

    private void ReportLink(string path) => context.Report(
        WordDiagnostics.LinkNotFollowed,
        $"The document takes in another file ({xml.Name}) here, which is not followed. If tables are missing, save the document with Word as one file.",
        path);

    /// <summary>Reads one branch of <c>AlternateContent</c>: the first that has anything to show, never two.</summary>
    private void ReadAlternatives(Place place, Scope? scope, TableContent? table, RowContent? row, ParagraphText? paragraph)
    {
        if (xml.Vocabulary != Vocabulary.Compatibility || xml.Name != "AlternateContent")
        {
            return;
        }

        var isDone = false;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (isDone || xml.Vocabulary != Vocabulary.Compatibility)
            {
                continue;
            }

            var before = Measure(scope, table, row, paragraph);
            var branch = xml.Enter();
            while (place == Place.Drawing ? xml.NextDescendant(branch) : xml.NextChild(branch))
            {
                switch (place)
                {
                    case Place.Block:
                        ReadBlock(scope!);
                        break;
                    case Place.Table:
                        ReadTableChild(table!);
                        break;
                    case Place.Row:
                        ReadRowChild(table!, row!);
                        break;
                    case Place.Inline:
                        ReadInline(paragraph!, scope!);
                        break;
                    case Place.Run:
                        ReadRunChild(paragraph!, scope!, isHidden: false);
                        break;
                    case Place.Drawing:
                        ReadDrawingElement(paragraph!, scope!);
                        break;
                }
            }

            isDone = Measure(scope, table, row, paragraph) != before;
        }
    }

    private static int Measure(Scope? scope, TableContent? table, RowContent? row, ParagraphText? paragraph) =>
        (scope?.Paragraphs ?? 0) + (scope?.Tables ?? 0) + (table?.Rows.Count ?? 0) + (row?.Cells.Count ?? 0) + (paragraph is null ? 0 : paragraph.Text.Length + paragraph.Floating.Count + paragraph.Boxes);

    private void ReadParagraph(Scope scope)
    {
        var paragraph = Rent();
        context.CountPart();
        scope.Paragraphs++;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "pPr")
            {
                ReadParagraphProperties(paragraph);
            }
            else
            {
                ReadInline(paragraph, scope);
            }
        }

        _fields.EndParagraph();
        Add(scope, paragraph);
    }

    private ParagraphText Rent()
    {
        var paragraph = _idle.TryPop(out var idle) ? idle : new ParagraphText();
        paragraph.Clear();
        return paragraph;
    }

    private void ReadParagraphProperties(ParagraphText paragraph)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "pStyle":
                    paragraph.Style = xml.Attribute("val");
                    break;
                case "numPr":
                    (paragraph.List, paragraph.Level) = StylesPart.ReadListReference(xml);
                    break;
                case "rPr":
                    ReadMarkProperties(paragraph);
                    break;
            }
        }
    }

    private void ReadMarkProperties(ParagraphText paragraph)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord)
            {
                paragraph.IsMarkDeleted |= xml.Name is "del" or "moveFrom";
                paragraph.IsMarkHidden |= xml.Name == "vanish" && xml.IsOn;
            }
        }
    }

    /// <summary>Ends a paragraph: its number goes before its text, what floats beside it comes after.</summary>
    private void Add(Scope scope, ParagraphText paragraph)
    {
        var text = paragraph.Text.ToString();
        if (paragraph.IsMarkDeleted)
        {
            scope.Pending += text;
        }
        else
        {
            if (scope.Pending.Length > 0)
            {
                text = scope.Pending + text;
                scope.Pending = "";
            }

            if (kind == StoryKind.Body && !(paragraph.IsMarkHidden && text.Length == 0))
            {
                text = Join(context.Lists.Next(paragraph.Style, paragraph.List, paragraph.Level), text);
            }

            scope.Items.Add(new StoryItem(StoryItemKind.Paragraph, text, scope.Path, scope.Paragraphs) { IsPageNumber = paragraph.IsPageNumber });
        }

        scope.Items.AddRange(paragraph.Floating);
        _idle.Push(paragraph);
    }

    /// <summary>Puts a list number before a text, a space between where the two would run into one number.</summary>
    private static string Join(string number, string text)
    {
        if (number.Length == 0)
        {
            return text;
        }

        var first = text.AsSpan().TrimStart();
        var runsOn = first.Length > 0 && (char.IsDigit(first[0]) || "-+－＋−.．/／—–,，".Contains(first[0], StringComparison.Ordinal));
        return runsOn ? $"{number} {text}" : number + text;
    }

    private static void Finish(Scope scope)
    {
        if (scope.Pending.Length > 0)
        {
            scope.Items.Add(new StoryItem(StoryItemKind.Paragraph, scope.Pending, scope.Path, scope.Paragraphs));
            scope.Pending = "";
        }
    }
}
