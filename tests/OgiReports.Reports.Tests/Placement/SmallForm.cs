using System.Collections.Immutable;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>A form small enough that all its readings can be listed by trial: rows of parts, a row of their sums, a total behind each row.</summary>
internal sealed class SmallForm
{
    private SmallForm(long?[][] truth, PlacementProblem problem)
    {
        Truth = truth;
        Problem = problem;
    }

    /// <summary>What was printed, row by row.</summary>
    public long?[][] Truth { get; }

    public PlacementProblem Problem { get; }

    /// <summary>Makes a form and damages it.</summary>
    public static SmallForm Create(Random random)
    {
        var columns = random.Next(2, 4);
        var partRows = random.Next(1, 4);
        var truth = Print(random, partRows, columns, random.Next(3) switch { 0 => 4, 1 => 13, _ => 130 });
        var rows = ImmutableArray.CreateBuilder<PlacementRow>();
        var streams = ImmutableArray.CreateBuilder<PlacementStream>();
        var isWithoutTotals = random.Next(10) == 0;
        for (var row = 0; row < truth.Length; row++)
        {
            var total = isWithoutTotals ? null : $"row{row}";
            if (random.Next(4) == 0)
            {
                rows.Add(PlacementRow.Fixed(row * (columns + 1), truth[row], truth[row][^1] is null && truth[row].Any(value => value > 0) ? null : total));
                continue;
            }

            rows.Add(new PlacementRow(row * (columns + 1), columns + 1, total));
            var last = row;
            while (last + 1 < truth.Length && random.Next(8) == 0)
            {
                last++;
                rows.Add(new PlacementRow(last * (columns + 1), columns + 1, total is null ? null : $"row{last}"));
            }

            streams.Add(new PlacementStream(Damaged(random, truth[row..(last + 1)].SelectMany(values => values)), row, last + 1 - row, Rules(random)));
            row = last;
        }

        var equations = Enumerable.Range(0, columns + 1).Select(column => new SumEquation(
            $"column{column}",
            [.. Enumerable.Range(0, partRows).Select(row => (row * (columns + 1)) + column)],
            [(partRows * (columns + 1)) + column]));
        return new SmallForm(truth, new PlacementProblem(rows.ToImmutable(), streams.ToImmutable(), [.. equations]));
    }

    private static long?[][] Print(Random random, int partRows, int columns, int size)
    {
        var truth = new long?[partRows + 1][];
        for (var row = 0; row <= partRows; row++)
        {
            truth[row] = new long?[columns + 1];
            for (var column = 0; column < columns; column++)
            {
                truth[row][column] = row < partRows ? (random.Next(2) == 0 ? 0 : random.Next(size)) : truth[..partRows].Sum(values => values[column]);
            }

            truth[row][columns] = truth[row][..columns].Sum();
        }

        if (random.Next(5) == 0)
        {
            truth[random.Next(truth.Length)][random.Next(columns + 1)] = random.Next(size);
        }

        var blankShare = random.Next(4);
        foreach (var values in truth)
        {
            for (var column = 0; column <= columns; column++)
            {
                values[column] = values[column] == 0 && random.Next(3) < blankShare ? null : values[column];
            }
        }

        return truth;
    }

    private static ImmutableArray<ReadingRules> Rules(Random random) => random.Next(4) switch
    {
        0 => [ReadingRules.Blanks],
        1 => [ReadingRules.Blanks, ReadingRules.Blanks | ReadingRules.Cuts],
        2 => [ReadingRules.Blanks | ReadingRules.Cuts],
        _ => [ReadingRules.Blanks, ReadingRules.Blanks | ReadingRules.Joins],
    };

    /// <summary>The numbers without a trace of the empty cells, some run together, some split, some one whole.</summary>
    private static PrintedLine Damaged(Random random, IEnumerable<long?> values)
    {
        var words = new List<PrintedToken>();
        foreach (var value in values.Where(value => value is not null))
        {
            var digits = value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            switch (random.Next(12))
            {
                case 0 when words.Count > 0 && words[^1].Digits is { } before:
                    words[^1] = PrintedToken.Of(before + digits);
                    break;
                case 1 when digits.Length > 1:
                    words.Add(PrintedToken.Of(digits[..1]));
                    words.Add(PrintedToken.Of(digits[1..]));
                    break;
                case 2:
                    words.Add(new PrintedToken(null, value));
                    break;
                default:
                    words.Add(PrintedToken.Of(digits));
                    break;
            }
        }

        return new PrintedLine([.. words]);
    }
}
