using OgiReports.TestKit.Generation;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>
/// What can be known of table 三 at all, by another way than the parser's: the rows are laid one behind the other, and layer by
/// layer all different sums that they can have are kept, as in a decision diagram. A reading can be where a sum that it
/// starts from can be reached, and zero can be from the one it leads to. Nothing is searched, nothing is asked twice.
/// </summary>
internal sealed class TableOracle
{
    private const int Columns = 7;
    private const int LayerLimit = 400_000;

    private readonly List<List<long[]>> _readings = [];
    private readonly List<bool> _isFixed = [];
    private readonly List<DamagedRow> _rows;
    private readonly bool[] _counts = new bool[Columns];

    private TableOracle(IReadOnlyList<DamagedRow> rows) => _rows = [.. rows];

    /// <summary>The contents of the cells that every reading agrees on, by id; null where the layers grow too large, or a row has too many readings.</summary>
    public static Dictionary<string, long>? Determined(IReadOnlyList<DamagedRow> rows)
    {
        // Labels and not one number: nothing says that the cells were empty.
        var oracle = new TableOracle(rows);
        return rows.All(row => row.Words.Count == 0) ? [] : oracle.ListReadings() ? oracle.Solve() : null;
    }

    private bool ListReadings()
    {
        foreach (var row in _rows)
        {
            if (PrintedReadings.Of(row, totalIsOwed: true, out var isFixed) is not { } readings)
            {
                return false;
            }

            _readings.Add(readings);
            _isFixed.Add(isFixed);
        }

        var concluded = _rows.Count - 2;
        for (var column = 0; column < Columns; column++)
        {
            // Without a printed total there is no sum to speak of.
            _counts[column] = !(_isFixed[concluded] && _readings[concluded] is [var only] && only[column] == PrintedReadings.Empty);
        }

        return true;
    }

    private Dictionary<string, long> Fixed() =>
        Enumerable.Range(0, _rows.Count).Where(row => _isFixed[row]).SelectMany(row => _rows[row].Cells.Select((cell, column) => (cell, _readings[row][0][column]))).ToDictionary(StringComparer.Ordinal);

    private Dictionary<string, long>? Solve()
    {
        if (_readings.Exists(readings => readings.Count == 0))
        {
            return Fixed();
        }

        // First what the outcomes are to add up to, then the outcomes, the widest first.
        var order = Enumerable.Range(0, _rows.Count).OrderBy(row => row < 2 || row >= _rows.Count - 2 ? 0 : 1).ThenByDescending(Width).ToList();
        var reach = Reach(order);
        var layers = new List<Dictionary<Sums, List<int>?>> { new() { [new Sums(new long[2 * Columns])] = null } };
        var edges = new List<List<(Sums From, int Reading, Sums To)>>();
        foreach (var (row, depth) in order.Select((row, depth) => (row, depth)))
        {
            var next = new Dictionary<Sums, List<int>?>();
            var used = new List<(Sums, int, Sums)>();
            foreach (var from in layers[^1].Keys)
            {
                for (var reading = 0; reading < _readings[row].Count; reading++)
                {
                    var to = from.Add(Terms(row, _readings[row][reading]));
                    if (to.Values.Select((sum, equation) => (sum, equation)).All(pair => reach[depth + 1][pair.equation].Contains(-pair.sum)))
                    {
                        next.TryAdd(to, null);
                        used.Add((from, reading, to));
                    }
                }

                if (used.Count > LayerLimit)
                {
                    return null;
                }
            }

            layers.Add(next);
            edges.Add(used);
        }

        return Collect(order, edges, layers[^1].Keys);
    }

    private long Width(int row) => _readings[row].Max(reading => reading.Max(PrintedReadings.Amount));

    /// <summary>For each depth and equation what the rows behind it can add.</summary>
    private List<HashSet<long>[]> Reach(List<int> order)
    {
        var reach = new List<HashSet<long>[]> { Enumerable.Range(0, 2 * Columns).Select(_ => new HashSet<long> { 0 }).ToArray() };
        foreach (var row in Enumerable.Reverse(order))
        {
            var terms = _readings[row].ConvertAll(reading => Terms(row, reading));
            reach.Insert(0, [.. reach[0].Select((sums, equation) => terms.Select(term => term[equation]).Distinct().SelectMany(term => sums.Select(sum => sum + term)).ToHashSet())]);
        }

        return reach;
    }

    /// <summary>What a row adds: to the sum of outcomes less （七）, and to 一 + 二 less （七） less 四.</summary>
    private long[] Terms(int row, long[] reading)
    {
        var (outcome, balance) = row < 2 ? (0, 1) : row < _rows.Count - 2 ? (1, 0) : row == _rows.Count - 2 ? (-1, -1) : (0, -1);
        var terms = new long[2 * Columns];
        for (var column = 0; column < Columns; column++)
        {
            if (_counts[column])
            {
                terms[column] = outcome * PrintedReadings.Amount(reading[column]);
                terms[Columns + column] = balance * PrintedReadings.Amount(reading[column]);
            }
        }

        return terms;
    }

    private Dictionary<string, long> Collect(List<int> order, List<List<(Sums From, int Reading, Sums To)>> edges, IEnumerable<Sums> ends)
    {
        var alive = ends.ToHashSet();
        if (alive.Count == 0)
        {
            return Fixed();
        }

        var determined = Fixed();
        for (var depth = order.Count - 1; depth >= 0; depth--)
        {
            var used = edges[depth].FindAll(edge => alive.Contains(edge.To));
            var row = order[depth];
            var left = used.Select(edge => edge.Reading).Distinct().Select(reading => _readings[row][reading]).ToList();
            for (var column = 0; column < Columns && !_isFixed[row]; column++)
            {
                if (left.TrueForAll(reading => reading[column] == left[0][column]))
                {
                    determined.Add(_rows[row].Cells[column], left[0][column]);
                }
            }

            alive = [.. used.Select(edge => edge.From)];
        }

        return determined;
    }

    /// <summary>Sums that are compared by value.</summary>
    private sealed class Sums(long[] values) : IEquatable<Sums>
    {
        public long[] Values { get; } = values;

        public Sums Add(long[] terms) => new([.. Values.Select((value, equation) => value + terms[equation])]);

        public bool Equals(Sums? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values);

        public override bool Equals(object? obj) => Equals(obj as Sums);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in Values)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
