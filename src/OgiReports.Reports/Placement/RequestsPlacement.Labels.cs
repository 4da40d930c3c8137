using System.Collections.Immutable;
using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <content>
/// Where a label without numbers stands before another, the numbers behind the two are taken for the second's, who is
/// named for it. Other rows hang on that by the sums: what would not be told without it is named, too.
/// </content>
internal sealed partial class RequestsPlacement
{
    // What some rows can be together; where it is more, no sum tells much.
    private const int JointLimit = 2_000;

    private static SolvedRow Untold { get; } = new(RowVerdict.Unknown, null, [], 0, 0, []);

    /// <summary>The answers without the premise that the numbers behind a label are that row's alone; the given ones where it plays no part.</summary>
    private ImmutableArray<SolvedRow> SolveRelaxed(PlacementProblem problem, ImmutableArray<SolvedRow> solved)
    {
        var rows = problem.Rows.ToArray();
        var streams = problem.Streams.ToList();
        var isRelaxed = false;
        if (MayHoldNumbersOfLastRow())
        {
            return [.. solved.Select(_ => Untold)];
        }

        for (var owner = 1; owner < _found.Count; owner++)
        {
            var first = FirstWithout(owner);
            if (first == owner)
            {
                continue;
            }

            var position = PositionOf(owner, streams);
            var joint = position < 0 ? null : Joint(first, owner, solved[position]);
            if (joint is null)
            {
                return [.. solved.Select(_ => Untold)];
            }

            if (joint.Readings!.Count == 0)
            {
                continue;
            }

            isRelaxed = true;
            rows[position] = joint;
            streams.RemoveAll(stream => stream.FirstRow == position);
            for (var index = first; index < owner; index++)
            {
                rows[_settledRows[_found[index].Index]] = PlacementRow.Fixed(0, [], null);
            }
        }

        return isRelaxed ? PlacementSolver.Solve(problem with { Rows = [.. rows], Streams = [.. streams] }, _budget, out _, mayBeWrong: false) : solved;
    }

    /// <summary>Whether a label without numbers stands before one with some: sums that fail may then be those of numbers that are another row's.</summary>
    private bool HasLabelsApart() => MayHoldNumbersOfLastRow() || Enumerable.Range(1, _found.Count - 1).Any(owner => FirstWithout(owner) < owner);

    /// <summary>
    /// Whether the numbers behind （七）总计 may be those of a last row without a label. With another row lost no sum is asked
    /// that its neighbour stands in; here the sums of the outcomes are.
    /// </summary>
    private bool MayHoldNumbersOfLastRow()
    {
        var last = _form.Rows.Length - 1;
        return _found[^1].Index == last - 1 && _found[^1].Placed.Kind == PlacementKind.Ambiguous && !_asked.Exists(asked => asked.Index == last)
            && _found[^1].Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None);
    }

    /// <summary>The cells that the first answer tells and the second does not; none in a row that the second takes for settled.</summary>
    private static HashSet<int> Differences(SolvedRow solved, SolvedRow relaxed) => relaxed.Verdict == RowVerdict.Fixed ? [] : solved.Differences(relaxed);

    /// <summary>The first of the labels without numbers that lead up to a row whose cells nothing marks; the row itself where there is none.</summary>
    private int FirstWithout(int owner)
    {
        var first = owner;
        if (_found[owner].Placed.Kind != PlacementKind.NoTrace && _found[owner].Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None))
        {
            while (first > 0 && _found[first - 1].Placed.Kind == PlacementKind.NoTrace && _found[first - 1].Index == _found[first].Index - 1 && _settled.ContainsKey(_found[first - 1].Index))
            {
                first--;
            }
        }

        return first;
    }

    /// <summary>Where a row stands in the problem; -1 where it is not in it, or shares its numbers with others.</summary>
    private int PositionOf(int owner, List<PlacementStream> streams)
    {
        var row = _found[owner].Index;
        if (_settledRows.TryGetValue(row, out var settled))
        {
            return settled;
        }

        var asked = _asked.FindIndex(asked => asked.Index == row);
        return asked >= 0 && streams.Exists(stream => stream.RowCount == 1 && stream.FirstRow == _askedRows[asked]) ? _askedRows[asked] : -1;
    }

    /// <summary>
    /// Some rows as one, with all that they can be together. Rows of results stand in the same equations, so only their sum
    /// counts. No readings where they add nothing to what the last of them can be alone; null where there are too many.
    /// </summary>
    private PlacementRow? Joint(int first, int owner, SolvedRow solved)
    {
        List<TableToken> values = _found[owner].Placed.Kind == PlacementKind.Direct ? [.. _found[owner].Placed.Slots] : _found[owner].Window.Values;
        if (PrintedText.Of(_text, values) is not { } text)
        {
            return null;
        }

        var width = _columns.Length;
        var members = owner - first + 1;
        var alone = Alone(owner, text, solved);
        if (alone is null)
        {
            return null;
        }

        var ends = new HashSet<Vector>(alone.Select(amounts => Vector.Zero(members * width).Add(amounts, Place(first, owner))));
        var count = ends.Count;
        var shared = Shared(first, owner, text);
        if (shared is null)
        {
            return null;
        }

        ends.UnionWith(shared);
        List<RowReading> readings = ends.Count == count ? [] : [.. ends.Select(vector => new RowReading(vector.Amounts, new PrintedPiece[vector.Amounts.Length], 0, 0))];
        return new PlacementRow(FirstCell(_found[first].Index), members * width, null) { Readings = readings, IsFixed = true };
    }

    /// <summary>Where in the joint row the amounts of a member go: those of all rows of results to the first of them.</summary>
    private int Place(int first, int member)
    {
        var place = member;
        while (place > first && IsResult(_found[member].Index) && IsResult(_found[place - 1].Index))
        {
            place--;
        }

        return (place - first) * _columns.Length;
    }

    private bool IsResult(int row) => row is > 1 && row < _form.IndexOf("concluded");

    /// <summary>What the owner can be by the premise.</summary>
    private List<long[]>? Alone(int owner, PrintedText text, SolvedRow solved)
    {
        var row = _found[owner];
        if (row.Placed.Kind == PlacementKind.Direct)
        {
            return [[.. row.Placed.Slots.Select(slot => (long)(slot.Content.Value ?? 0))]];
        }

        if (solved is { Verdict: RowVerdict.Solved, Equations.IsEmpty: true })
        {
            return [[.. solved.Cells.Select(piece => piece?.Value ?? 0)]];
        }

        foreach (var rules in BoundedRules)
        {
            var readings = RowReader.Read(text.Line, 0, text.Line.Length, _columns.Length, TotalIdOf(row.Index) is not null, rules, _budget.Limits.MaxReadings, _budget);
            if (readings is not { Count: 0 })
            {
                return readings?.ConvertAll(reading => reading.Amounts);
            }
        }

        return [];
    }

    /// <summary>What the rows can be if the numbers are shared among them in any way; null where that is too much.</summary>
    private HashSet<Vector>? Shared(int first, int owner, PrintedText text)
    {
        var length = text.Line.Length;
        var known = new Dictionary<(int, int), List<RowReading>?>();
        var states = Enumerable.Range(0, length + 1).Select(_ => new HashSet<Vector>()).ToArray();
        states[0].Add(Vector.Zero((owner - first + 1) * _columns.Length));
        for (var member = first; member <= owner; member++)
        {
            var place = Place(first, member);
            var isTotalled = TotalIdOf(_found[member].Index) is not null;

            // From the back, so that one member takes one stretch.
            for (var start = length - 1; start >= 0; start--)
            {
                for (var end = start + 1; end <= length && states[start].Count > 0; end++)
                {
                    if (!known.TryGetValue((start, end), out var readings))
                    {
                        readings = RowReader.Read(text.Line, start, end, _columns.Length, isTotalled, ReadingRules.Blanks, _budget.Limits.MaxReadings, _budget);
                        known.Add((start, end), readings);
                    }

                    foreach (var reading in readings ?? [])
                    {
                        states[end].UnionWith([.. states[start].Select(state => state.Add(reading.Amounts, place))]);
                    }

                    if (readings is null || states[end].Count > JointLimit)
                    {
                        return null;
                    }
                }
            }
        }

        return states[length];
    }

    /// <summary>Amounts that are compared by value.</summary>
    private sealed class Vector(long[] amounts) : IEquatable<Vector>
    {
        public long[] Amounts { get; } = amounts;

        public static Vector Zero(int length) => new(new long[length]);

        public Vector Add(long[] amounts, int place)
        {
            var sum = (long[])Amounts.Clone();
            for (var index = 0; index < amounts.Length; index++)
            {
                sum[place + index] += amounts[index];
            }

            return new Vector(sum);
        }

        public bool Equals(Vector? other) => other is not null && Amounts.AsSpan().SequenceEqual(other.Amounts);

        public override bool Equals(object? obj) => Equals(obj as Vector);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var amount in Amounts)
            {
                hash.Add(amount);
            }

            return hash.ToHashCode();
        }
    }
}
