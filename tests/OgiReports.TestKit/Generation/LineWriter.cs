namespace OgiReports.TestKit.Generation;

/// <summary>A line of a flattened table and the ids of the numbers that stand in it.</summary>
internal sealed record SheetLine(string Text, string? Id = null);

/// <summary>Flattens a table into lines in the dialects that cut no lines by width.</summary>
internal sealed class LineWriter(ReportDraft draft, SheetStyle style)
{
    private static readonly string[] Pads = ["", " ", "  "];

    public List<SheetLine> Write(Sheet sheet)
    {
        var lines = new List<SheetLine>();
        foreach (var row in sheet.Rows)
        {
            WriteRow(row, lines);
        }

        return style.DropsRepeatedLines ? DropRepeated(lines) : lines;
    }

    private void WriteRow(List<SheetCell> row, List<SheetLine> lines)
    {
        switch (style.Dialect)
        {
            case TextDialect.TabCells:
                lines.AddRange(Slots(row).Select(slot => new SheetLine("\t" + slot)));
                lines.Add(new(""));
                break;
            case TextDialect.Tsv:
                lines.Add(new(string.Join('\t', Slots(row))));
                break;
            case TextDialect.PipeRow:
                lines.Add(new(string.Join(style.Pipe, Slots(row)).TrimEnd(' ') + (style.TrailingPipe ? style.Pipe.TrimEnd() : "")));
                break;
            case TextDialect.PipeRowBoth:
                lines.Add(new("| " + string.Join(style.Pipe, Slots(row)) + " |"));
                break;
            case TextDialect.PipeRowFillers:
                lines.Add(new(string.Join(style.Pipe, Slots(row)).TrimEnd(' ') + (style.TrailingPipe ? style.Pipe.TrimEnd() : "")));
                break;
            case TextDialect.PipeCellEnding:
                WriteCellEndings(row, lines);
                break;
            case TextDialect.PipeAlone:
                lines.AddRange(Slots(row).SelectMany(slot => slot.Length == 0
                    ? (SheetLine[])[new("|")]
                    : [new(slot), new("|")]));
                break;
            case TextDialect.PipeNewline:
                lines.Add(new("| "));
                lines.AddRange(Slots(row).Select(slot => new SheetLine($" {slot}  | ")));
                break;
            default:
                WriteCells(row, lines);
                break;
        }
    }

    private void WriteCellEndings(List<SheetCell> row, List<SheetLine> lines)
    {
        foreach (var cell in row.Where(cell => !cell.IsCovered || style.CoveredAsEmpty))
        {
            var text = Text(cell);
            lines.Add(new(text.Length == 0 ? "|" : text + " |"));
            if (style.Fillers && cell.Span > 1)
            {
                lines.Add(new(new string('|', cell.Span - 1)));
            }
        }

        if (style.RowGap)
        {
            lines.Add(new(""));
        }
    }

    private void WriteCells(List<SheetCell> row, List<SheetLine> lines)
    {
        foreach (var cell in row.Where(cell => !cell.IsCovered))
        {
            var text = Text(cell);
            if (text.Length == 0)
            {
                continue;
            }

            lines.Add(new(text, cell.Id));
            if (style.Dialect == TextDialect.CellPerLineBlankLines)
            {
                lines.Add(new(""));
            }
        }
    }

    private IEnumerable<string> Slots(List<SheetCell> row)
    {
        foreach (var cell in row)
        {
            if (cell.IsCovered && !style.CoveredAsEmpty)
            {
                continue;
            }

            yield return Text(cell);
            for (var i = 1; style.Fillers && i < cell.Span; i++)
            {
                yield return "";
            }
        }
    }

    private string Text(SheetCell cell)
    {
        if (cell.IsFigure)
        {
            if (cell.Text.Length == 0)
            {
                return style.NoBreakBlanks ? "\u00A0" : "";
            }

            return style.PadsFigures ? draft.Dice.Pick(Pads) + cell.Text + draft.Dice.Pick(Pads) : cell.Text;
        }

        if (!style.WrapsLabels || cell.Text.Length < 6 || !draft.Dice.Chance(0.3))
        {
            return cell.Text;
        }

        var at = cell.Text.StartsWith("本年新", StringComparison.Ordinal) ? 3 : draft.Dice.Between(3, cell.Text.Length - 2);
        return cell.Text.Insert(at, "\n");
    }

    // What a clean-up that removes double lines leaves of a table: the first 0 and not one more.
    private List<SheetLine> DropRepeated(List<SheetLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<SheetLine>();
        foreach (var line in lines)
        {
            if (line.Text.Length == 0 || seen.Add(line.Text))
            {
                kept.Add(line);
            }
            else if (line.Id is not null)
            {
                draft.Figures[line.Id] = new("", Truth.CellTruth.Unreadable);
            }
        }

        return kept;
    }
}
