using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>
/// A form small enough that all its readings can be listed by trial, with the equations of table 三: two rows received, some
/// outcomes, their sum and what is carried forward, a total behind each row.
/// </summary>
internal sealed class SmallForm
{
    private static readonly SmallDamage[] Kinds = [.. Enum.GetValues<SmallDamage>().Where(kind => kind is not (SmallDamage.None or SmallDamage.WrongSum))];

    private readonly Random _random;
    private readonly int _width;
    private readonly long?[][] _truth;
    private readonly ImmutableArray<PlacementRow>.Builder _rows = ImmutableArray.CreateBuilder<PlacementRow>();
    private readonly ImmutableArray<PlacementStream>.Builder _streams = ImmutableArray.CreateBuilder<PlacementStream>();
    private readonly List<(int FirstRow, int RowCount, List<PrintedToken> Words, ImmutableArray<ReadingRules> Rules)> _printed = [];

    private SmallForm(Random random)
    {
        _random = random;
        Damage = Kinds[random.Next(Kinds.Length)] | (random.Next(3) == 0 ? Kinds[random.Next(Kinds.Length)] : 0) | (random.Next(5) == 0 ? SmallDamage.WrongSum : 0);
        _width = random.Next(2, 4) + 1;
        _truth = Print(random.Next(1, 4));
    }

    public SmallDamage Damage { get; }

    public PlacementProblem Problem { get; private set; } = null!;

    /// <summary>The words of every stream as they were printed, for those who read them by themselves.</summary>
    public IReadOnlyList<(int FirstRow, int RowCount, List<PrintedToken> Words, ImmutableArray<ReadingRules> Rules)> Printed => _printed;

    /// <summary>Makes a form and damages it.</summary>
    public static SmallForm Create(Random random)
    {
        var form = new SmallForm(random);
        var columns = form.Columns();
        var isTotalled = columns.Length == form._width;
        var lost = form.Damage.HasFlag(SmallDamage.RowLost) ? random.Next(form._truth.Length) : -1;
        for (var row = 0; row < form._truth.Length; row++)
        {
            row = row == lost ? row : form.AddRow(row, columns, isTotalled, lost);
        }

        form.Problem = new PlacementProblem(form._rows.ToImmutable(), form._streams.ToImmutable(), [.. form.Equations(columns)]);
        return form;
    }

    private int[] Columns()
    {
        var lost = Damage.HasFlag(SmallDamage.TotalsLost) ? _width - 1 : Damage.HasFlag(SmallDamage.ColumnLost) ? _random.Next(_width - 1) : -1;
        return [.. Enumerable.Range(0, _width).Where(column => column != lost)];
    }

    private int AddRow(int row, int[] columns, bool isTotalled, int lost)
    {
        var values = Array.ConvertAll(columns, column => _truth[row][column]);
        if (Damage.HasFlag(SmallDamage.Deduplicated) && Repeats(row, columns) is { } lines)
        {
            _rows.Add(new PlacementRow(First(row), columns.Length, isTotalled ? $"row{row}" : null) { Readings = lines });
            return row;
        }

        if (_random.Next(3) == 0)
        {
            var isOwed = isTotalled && !(values[^1] is null && values.Any(value => value > 0));
            _rows.Add(PlacementRow.Fixed(First(row), values, isOwed ? $"row{row}" : null));
            return row;
        }

        var first = _rows.Count;
        var last = row;
        _rows.Add(new PlacementRow(First(row), columns.Length, isTotalled ? $"row{row}" : null));
        while ((Damage & (SmallDamage.RowsGlued | SmallDamage.LabelsMerged)) != 0 && last + 1 < _truth.Length && last + 1 != lost && last < row + 2 && _random.Next(3) == 0)
        {
            last++;
            _rows.Add(new PlacementRow(First(last), columns.Length, isTotalled ? $"row{last}" : null));
        }

        var words = Words(_truth[row..(last + 1)].SelectMany(line => columns.Select(column => line[column])));
        var rules = Rules();
        _printed.Add((first, last + 1 - row, words, rules));
        _streams.Add(new PlacementStream(new PrintedLine([.. words]), first, last + 1 - row, rules));
        return last;
    }

    private int First(int row) => row * _width;

    /// <summary>The lines before that a row without numbers may repeat; null where it keeps its own.</summary>
    private List<RowReading>? Repeats(int row, int[] columns)
    {
        var before = _truth[..row].Where(line => line.SequenceEqual(_truth[row])).ToList();
        if (before.Count == 0)
        {
            return null;
        }

        var lines = _truth[..row].Select(line => Array.ConvertAll(columns, column => line[column])).DistinctBy(line => string.Join(' ', line));
        return [.. lines.Select(line => PlacementRow.Fixed(0, line, null).Readings![0])];
    }

    private IEnumerable<SumEquation> Equations(int[] columns)
    {
        var concluded = _truth.Length - 2;
        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            yield return new SumEquation($"concluded{column}", [.. Enumerable.Range(2, concluded - 2).Select(row => First(row) + place)], [First(concluded) + place]);
            yield return new SumEquation($"balance{column}", [First(0) + place, First(1) + place], [First(concluded) + place, First(concluded + 1) + place]);
        }
    }

    private long?[][] Print(int outcomes)
    {
        var size = _random.Next(4) switch { 0 => 4, 1 => 13, 2 => 130, _ => Damage.HasFlag(SmallDamage.Thousands) ? 4000 : 20 };
        var truth = new long?[outcomes + 4][];
        for (var row = 0; row < truth.Length; row++)
        {
            truth[row] = [.. Enumerable.Range(0, _width).Select(_ => (long?)(_random.Next(5) < 3 ? 0 : _random.Next(size)))];
        }

        var concluded = outcomes + 2;
        for (var column = 0; column < _width - 1; column++)
        {
            truth[concluded][column] = Enumerable.Range(2, outcomes).Sum(row => truth[row][column]);
            truth[concluded + 1][column] = _random.Next(3) == 0 ? _random.Next(3) : 0;
            var all = truth[concluded][column] + truth[concluded + 1][column];
            truth[1][column] = Math.Min(all!.Value, _random.Next(3));
            truth[0][column] = all - truth[1][column];
        }

        foreach (var line in truth)
        {
            line[^1] = line[..^1].Sum();
        }

        if (Damage.HasFlag(SmallDamage.WrongSum))
        {
            truth[_random.Next(truth.Length)][_random.Next(_width)] = _random.Next(size);
        }

        var share = Damage.HasFlag(SmallDamage.BlanksVanished) ? 3 : _random.Next(6) == 0 ? 1 : 0;
        foreach (var line in truth)
        {
            for (var column = 0; column < _width; column++)
            {
                line[column] = line[column] == 0 && _random.Next(3) < share ? null : line[column];
            }
        }

        return truth;
    }

    private ImmutableArray<ReadingRules> Rules()
    {
        ImmutableArray<ReadingRules> all = [ReadingRules.Blanks, ReadingRules.Blanks | ReadingRules.Cuts, ReadingRules.Blanks | ReadingRules.Joins];
        return _random.Next(12) switch { 0 => [ReadingRules.Cuts], 1 => [ReadingRules.Joins], 2 or 3 => all[..2], 4 => all[..1], _ => all };
    }

    /// <summary>The numbers without a trace of the empty cells, some run together, some split, some with separators.</summary>
    private List<PrintedToken> Words(IEnumerable<long?> values)
    {
        var words = new List<PrintedToken>();
        foreach (var value in values.Where(value => value is not null))
        {
            var digits = value!.Value.ToString(CultureInfo.InvariantCulture);
            if ((Damage & (SmallDamage.DigitsGlued | SmallDamage.RowsGlued)) != 0 && words.Count > 0 && words[^1].Digits is { } before && _random.Next(2) == 0)
            {
                words[^1] = PrintedToken.Of(before + digits);
            }
            else if (Damage.HasFlag(SmallDamage.DigitsSplit) && digits.Length > 1 && _random.Next(2) == 0)
            {
                words.Add(PrintedToken.Of(digits[..1]));
                words.Add(PrintedToken.Of(digits[1..], _random.Next(8) == 0 ? 1 : 0));
            }
            else
            {
                words.Add((Damage.HasFlag(SmallDamage.Thousands) && digits.Length > 3) || _random.Next(20) == 0 ? new PrintedToken(null, value) : PrintedToken.Of(digits));
            }
        }

        return words;
    }
}
