namespace OgiReports.TestKit.Generation.Word;

/// <summary>Puts the pieces of a report into paragraphs and tables.</summary>
internal static class StoryDrafter
{
    public static List<StoryBlock> Draft(ReportDraft draft, List<Piece> pieces)
    {
        var story = new List<StoryBlock>();
        foreach (var piece in pieces)
        {
            if (piece.Sheet is { } sheet)
            {
                story.Add(TableOf(sheet));
            }
            else if (piece.Kind != PieceKind.Noise || draft.Has(Damage.TablesAreImages))
            {
                story.AddRange(piece.Text.Split('\n').Select(line => new StoryParagraph(line)));
            }
        }

        return story;
    }

    private static StoryTable TableOf(Sheet sheet)
    {
        var table = new StoryTable(sheet.Columns, []);
        foreach (var row in sheet.Rows)
        {
            // The note that a text shows behind the applicants stands before them in every table.
            var cells = row is [{ IsFigure: false, Span: 7 }, { Rows: 3 }] ? [row[1], row[0]] : row;
            table.Rows.Add(new StoryRow(cells.ConvertAll(cell => new StoryCell([new StoryParagraph(cell.IsCovered ? "" : cell.Text)])
            {
                Span = cell.Span,
                Down = cell.IsCovered ? StoryMerge.Follower : cell.Rows > 1 ? StoryMerge.First : StoryMerge.None,
                IsFigure = cell.IsFigure,
            })));
        }

        return table;
    }
}
