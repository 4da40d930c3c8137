using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Text;
using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Rulings;
using OgiReports.Pdf.Tables.Aligned;

namespace OgiReports.Pdf.Layout;

/// <summary>Lines between two ruled tables, over page breaks: tables without rulings stand among them.</summary>
internal sealed class LineRun
{
    // Between the last line of a page and the first of the next.
    private const double PageGap = 8;

    private readonly List<RunLine> _lines = [];
    private readonly List<StackRule> _rules = [];
    private double _offset;
    private double _bottom;
    private double? _top;

    public void Add(TextLine line, bool isFurniture)
    {
        if (!isFurniture)
        {
            Place(line.Top, line.Bottom);
        }

        _lines.Add(new RunLine(line, isFurniture, _offset));
    }

    public void AddRule(Ruling rule)
    {
        Place(rule.Position, rule.Position);
        _rules.Add(new StackRule(rule.Position + _offset, rule.From, rule.To));
    }

    public void EndPage() => _top = null;

    /// <summary>Hands on the lines, those of tables as tables.</summary>
    public void Flush(ImmutableArray<Block>.Builder blocks)
    {
        var lines = _lines.Where(entry => !entry.IsFurniture).Select(entry => new StackLine(entry.Line, ChunkSplitter.Split(entry.Line), entry.Offset)).ToList();
        MarkRepeated(lines);
        var tables = new Queue<AlignedTable>(AlignedTableFinder.Find(lines, _rules));
        var index = 0;
        var held = new List<Block>();
        foreach (var (line, isFurniture, _) in _lines)
        {
            var isInTable = tables.TryPeek(out var table) && (isFurniture ? index > table.Start : index >= table.Start) && index < table.End;
            if (isFurniture)
            {
                (isInTable ? held : (IList<Block>)blocks).Add(ToBlock(line, true));
                continue;
            }

            index++;
            if (!isInTable)
            {
                blocks.Add(ToBlock(line, false));
            }
            else if (index == table!.End)
            {
                blocks.Add(table.Block);
                blocks.AddRange(held);
                held.Clear();
                tables.Dequeue();
            }
        }

        _lines.Clear();
        _rules.Clear();
        (_offset, _bottom, _top) = (0, 0, null);
    }

    /// <summary>A header that stands again on a later page is no part of what the table says.</summary>
    private void MarkRepeated(List<StackLine> lines)
    {
        var repeated = RepeatedHeaders.Find(lines, FollowsFurniture);
        if (repeated.Count == 0)
        {
            return;
        }

        var index = -1;
        for (var entry = 0; entry < _lines.Count; entry++)
        {
            if (!_lines[entry].IsFurniture && repeated.Contains(++index))
            {
                _lines[entry] = _lines[entry] with { IsFurniture = true };
            }
        }

        foreach (var line in repeated.OrderDescending())
        {
            lines.RemoveAt(line);
        }
    }

    private bool FollowsFurniture(StackLine line)
    {
        var index = _lines.FindIndex(entry => ReferenceEquals(entry.Line, line.Line));
        return index > 0 && _lines[index - 1] is { IsFurniture: true } above && above.Line.Frame.PageNumber == line.Line.Frame.PageNumber
            && above.Line.Glyphs.Any(glyph => CharacterFolding.IsIdeograph(glyph.Text[0]) && glyph.Text[0] is not ('第' or '页' or '共'));
    }

    public static PrintedLineBlock ToBlock(TextLine line, bool isFurniture) =>
        new(line.Text, line.Frame.PageNumber, line.CharacterBoxes()) { IsFurniture = isFurniture };

    /// <summary>A page's first line goes on below the last of the page before.</summary>
    private void Place(double top, double bottom)
    {
        if (_top is null)
        {
            _top = top;
            _offset = _bottom + PageGap - top;
        }

        _bottom = Math.Max(_bottom, bottom + _offset);
    }

    private readonly record struct RunLine(TextLine Line, bool IsFurniture, double Offset);
}
