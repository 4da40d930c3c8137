using System.Globalization;
using OgiReports.TestKit.Generation;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>
/// All that the words behind one label can be, listed from the left, cell by cell: written anew from the page that says why
/// a cell is inferred, without a look at the parser's own lists.
/// </summary>
internal static class PrintedReadings
{
    /// <summary>The content of a cell that a reading leaves empty.</summary>
    public const long Empty = -1;

    private const int Columns = 7;
    private const int ListLimit = 200_000;

    /// <summary>The readings of a row; one where the layout tells it; null where there are too many to list.</summary>
    public static List<long[]>? Of(DamagedRow row, bool totalIsOwed, out bool isFixed)
    {
        isFixed = true;
        if (row.Words.Count == 0)
        {
            return [Enumerable.Repeat(Empty, Columns).ToArray()];
        }

        if (row.Words.Count == Columns && !row.IsTorn)
        {
            return row.Words.All(IsNumber) ? [[.. row.Words.Select(Value)]] : null;
        }

        isFixed = false;
        var mayBeSplit = row.Words.Count > Columns;
        var everything = List(row.Words, cuts: true, joins: true);
        if (!mayBeSplit && !row.IsTorn && everything is { Count: 1 })
        {
            // Order alone, whatever the sums are; a number that stands apart from the others may be no number of the row.
            isFixed = true;
            return everything;
        }

        foreach (var (cuts, joins) in new[] { (false, false), (true, false), (false, true) })
        {
            if (joins && !mayBeSplit)
            {
                continue;
            }

            var readings = List(row.Words, cuts, joins);
            if (readings is null)
            {
                return null;
            }

            readings.RemoveAll(reading => totalIsOwed && reading.Take(Columns - 1).Sum(Amount) != Amount(reading[^1]));
            if (readings.Count > 0)
            {
                return readings;
            }
        }

        return [];
    }

    /// <summary>What a content counts for in a sum.</summary>
    public static long Amount(long content) => content == Empty ? 0 : content;

    private static bool IsNumber(string word) => word.Length <= 15 && word.All(char.IsAsciiDigit) && (word.Length == 1 || word[0] != '0');

    private static long Value(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static List<long[]>? List(IReadOnlyList<string> words, bool cuts, bool joins)
    {
        // The stretches that can be a number, by where they begin.
        var text = string.Concat(words);
        var edges = new HashSet<int> { 0 };
        foreach (var word in words)
        {
            edges.Add(edges.Max() + word.Length);
        }

        var all = new List<long[]>();
        var steps = 0;
        return Go(0, 0, new long[Columns]) ? all : null;

        bool Go(int at, int column, long[] row)
        {
            if (++steps > ListLimit * 20)
            {
                return false;
            }

            if (column == Columns)
            {
                if (at == text.Length)
                {
                    all.Add((long[])row.Clone());
                }

                return all.Count <= ListLimit;
            }

            row[column] = Empty;
            if (!Go(at, column + 1, row))
            {
                return false;
            }

            for (var end = at + 1; end <= text.Length; end++)
            {
                var crosses = Enumerable.Range(at + 1, end - at - 1).Any(edges.Contains);
                var isWhole = edges.Contains(at) && edges.Contains(end);
                if ((crosses ? joins && isWhole : cuts || isWhole) && IsNumber(text[at..end]))
                {
                    row[column] = Value(text[at..end]);
                    if (!Go(end, column + 1, row))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }
}
