using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using OgiReports.Pdf.Lines;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>Writes an aligned table as a grid: the header's words over groups of columns, the columns' own, and the rows.</summary>
internal sealed class AlignedTableWriter(List<StackLine> lines, int header, List<(double Y, List<LineChunk> Chunks)> headerLines, List<ColumnHead> heads, Dictionary<LineChunk, int> columns, bool hasLabels)
{
    private readonly ImmutableArray<TableCell>.Builder _cells = ImmutableArray.CreateBuilder<TableCell>();
    private readonly FigureRoom _room = RoomOf(columns.Keys);
    private int _row;

    // Groups, labels.
    private int LabelColumns => hasLabels ? 2 : 0;

    private int ColumnCount => LabelColumns + heads.Count;

    public AlignedTable Write(List<AlignedRow> rows, List<List<LabelLine>> groups, int end)
    {
        var pending = groups.Where(group => IsInside(group, rows, end)).OrderBy(group => group[0].Y).ToList();
        var labels = rows.SelectMany(row => row.Labels).Concat(pending.SelectMany(group => group));
        WriteHeader([.. labels.SelectMany(label => label.Chunk.Line.Glyphs).Select(glyph => (glyph.Start, glyph.Baseline))]);
        var extents = Extents();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var under = pending.TakeWhile(group => index == rows.Count - 1 || group[0].Y < rows[index + 1].Top).ToList();
            pending.RemoveRange(0, under.Count);
            if (hasLabels)
            {
                Add(0, 1, under.SelectMany(group => group).Select(label => label.Chunk.Line), PlaceOf(row));
                Add(1, 1, row.Labels.Select(label => label.Chunk.Line), PlaceOf(row));
            }

            for (var column = 0; column < heads.Count; column++)
            {
                Add(LabelColumns + column, [.. row.Numbers.SelectMany(line => line.Figures).Where(chunk => columns[chunk] == column).Select(chunk => chunk.Line)], BlankPlace(row, column), extents[column]);
            }

            _row++;
        }

        return new AlignedTable(header, end, new TableBlock(new TableGrid(_row, ColumnCount, _cells.ToImmutable()), _cells[0].Location));
    }

    /// <summary>Whether a label left of the others belongs to the rows, not to the header or to what follows.</summary>
    private bool IsInside(List<LabelLine> group, List<AlignedRow> rows, int end) =>
        group[^1].Y > rows[0].Top - (3 * group[0].Chunk.Size) && group[^1].Y <= lines[end - 1].Y;

    private void WriteHeader(HashSet<(double, double)> labels)
    {
        var own = heads.SelectMany(head => head.Chunks).ToHashSet<LineChunk>(ReferenceEqualityComparer.Instance);
        var note = new List<TextLine>();
        foreach (var (_, chunks) in headerLines)
        {
            var shared = new List<TextLine>();
            foreach (var chunk in chunks)
            {
                if (!own.Contains(chunk) && !labels.Contains((chunk.Line.Glyphs[0].Start, chunk.Line.Glyphs[0].Baseline)))
                {
                    (hasLabels && chunk.Center < heads[0].Left ? note : shared).Add(chunk.Line);
                }
            }

            if (shared.Count > 0)
            {
                Add(0, ColumnCount, shared);
                _row++;
            }
        }

        if (hasLabels)
        {
            Add(0, LabelColumns, note, Locate(heads[0].Chunks[0].Line));
        }

        for (var column = 0; column < heads.Count; column++)
        {
            Add(LabelColumns + column, 1, heads[column].Chunks.AsEnumerable().Reverse().Select(chunk => chunk.Line));
        }

        _row++;
    }

    private void Add(int column, int span, IEnumerable<TextLine> text, PageLocation? place = null)
    {
        var parts = text.ToList();
        var location = parts.Count == 0 ? place! : LocateAll(parts);
        _cells.Add(new TableCell(_row, column, 1, span, string.Concat(parts.Select(line => line.Text)), location));
    }

    /// <summary>A number; figures on two lines are one number where the first line fills its column.</summary>
    private void Add(int column, List<TextLine> figures, PageLocation place, (double Left, double Right) extent)
    {
        var text = figures.Count == 0 ? string.Empty : CellWriter.Write(figures, extent.Left, extent.Right, _room);
        _cells.Add(new TableCell(_row, column, 1, 1, text, figures.Count == 0 ? place : LocateAll(figures)));
    }

    private static FigureRoom RoomOf(IEnumerable<LineChunk> numbers)
    {
        var room = new FigureRoom();
        foreach (var number in numbers)
        {
            room.Add(number.Line);
        }

        return room;
    }

    /// <summary>How far the numbers and words of each column reach.</summary>
    private (double Left, double Right)[] Extents()
    {
        var extents = heads.Select(head => (head.Left, head.Right)).ToArray();
        foreach (var (chunk, column) in columns)
        {
            extents[column] = (Math.Min(extents[column].Left, chunk.Left), Math.Max(extents[column].Right, chunk.Right));
        }

        return extents;
    }

    private static PageLocation PlaceOf(AlignedRow row) => Locate(row.Numbers.Count > 0 ? row.Numbers[0].Line : row.Labels[0].Chunk.Line);

    /// <summary>Where a blank stands: under its column's word, beside its label.</summary>
    private PageLocation BlankPlace(AlignedRow row, int column)
    {
        var line = row.Numbers.Count > 0 ? row.Numbers[0].Line : row.Labels[0].Chunk.Line;
        return new PageLocation(line.Frame.PageNumber, line.Frame.ToPage(heads[column].Left, line.Top, heads[column].Right, line.Bottom));
    }

    private static PageLocation Locate(TextLine line) => new(line.Frame.PageNumber, line.PageBox);

    /// <summary>The box around the lines that stand on the first one's page.</summary>
    private static PageLocation LocateAll(List<TextLine> parts)
    {
        var frame = parts[0].Frame;
        var same = parts.FindAll(line => line.Frame.PageNumber == frame.PageNumber);
        return new PageLocation(frame.PageNumber, frame.ToPage(same.Min(line => line.Left), same.Min(line => line.Top), same.Max(line => line.Right), same.Max(line => line.Bottom)));
    }
}
