using System.Globalization;
using System.Text;
using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>Compares what was read with what is true, counted per dialect.</summary>
public sealed class Scorecard
{
    private readonly SortedDictionary<string, ScorecardLine> _lines = new(StringComparer.Ordinal);

    /// <summary>The counts per dialect, ordinal order.</summary>
    public IReadOnlyDictionary<string, ScorecardLine> Lines => _lines;

    /// <summary>All cells in which a reading broke the second law: wrong, missing or invented, and not flagged.</summary>
    public int Silent => _lines.Values.Sum(line => line.SilentWrong + line.SilentAbsent + line.SilentExtra);

    /// <summary>Counts one report.</summary>
    /// <param name="dialect">The line to count under.</param>
    /// <param name="truth">What the report says.</param>
    /// <param name="read">The cells as read, each id once.</param>
    /// <param name="flagged">The ids that a failed check or a diagnostic names, read or not.</param>
    /// <returns>The ids that were read wrong without a flag: each one breaks the second law.</returns>
    public IReadOnlyList<string> Add(
        string dialect, ReportTruth truth, IReadOnlyList<ReadCell> read, IReadOnlySet<string> flagged)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(flagged);
        if (!_lines.TryGetValue(dialect, out var line))
        {
            _lines.Add(dialect, line = new ScorecardLine());
        }

        line.Reports++;
        var silent = new List<string>();
        var readIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in read)
        {
            readIds.Add(cell.Id);
            var isFlagged = cell.IsFlagged || flagged.Contains(cell.Id);
            if (!truth.Cells.TryGetValue(cell.Id, out var expected))
            {
                CountExtra(line, cell, isFlagged, silent);
            }
            else if (cell.Value == expected.Value)
            {
                line.Right++;
                line.OtherState += cell.State == expected.State ? 0 : 1;
            }
            else if (cell.Value is null)
            {
                CountAbsent(line, cell.Id, isFlagged, silent);
            }
            else if (isFlagged)
            {
                line.FlaggedWrong++;
            }
            else
            {
                line.SilentWrong++;
                silent.Add(cell.Id);
            }
        }

        foreach (var (id, expected) in truth.Cells)
        {
            if (readIds.Contains(id))
            {
                continue;
            }

            if (expected.Value is null)
            {
                line.BlankNotRead++;
            }
            else
            {
                CountAbsent(line, id, flagged.Contains(id), silent);
            }
        }

        return silent;
    }

    /// <summary>The counts as a plain text table.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"dialect",-22} {"reports",8} {"right",9} {"absent",8} {"flagged",8} {"SILENT",8} {"LOST",8} {"extra",7} {"EXTRA",7} {"state",7} {"blank",7}");
        foreach (var (dialect, line) in _lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{dialect,-22} {line.Reports,8} {line.Right,9} {line.Absent,8} {line.FlaggedWrong,8} {line.SilentWrong,8} {line.SilentAbsent,8} {line.Extra,7} {line.SilentExtra,7} {line.OtherState,7} {line.BlankNotRead,7}");
        }

        return text.ToString();
    }

    private static void CountExtra(ScorecardLine line, ReadCell cell, bool isFlagged, List<string> silent)
    {
        // An entry without a number claims nothing.
        if (cell.Value is null)
        {
            return;
        }

        line.Extra++;
        if (!isFlagged)
        {
            line.SilentExtra++;
            silent.Add(cell.Id);
        }
    }

    private static void CountAbsent(ScorecardLine line, string id, bool isFlagged, List<string> silent)
    {
        if (isFlagged)
        {
            line.Absent++;
        }
        else
        {
            line.SilentAbsent++;
            silent.Add(id);
        }
    }
}
