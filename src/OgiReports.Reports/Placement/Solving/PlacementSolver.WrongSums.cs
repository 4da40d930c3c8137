using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <content>
/// Where no reading satisfies every sum, a printed number is wrong, or one was lost or added. Which one can't be told, and
/// the reading that breaks the fewest sums need not be the true one: moving a number can hide what is wrong. So nothing is
/// chosen. A cell is told where it is the same in all readings in which whatever is wrong lies in two rows and two columns
/// at most. Two wrong numbers, wherever they are, break no more than that, so the true reading is always among them.
/// </content>
internal sealed partial class PlacementSolver
{
    // As many numbers may be wrong, lost or added, each in a row and a column of its own.
    private const int MostWrong = 2;

    // What is told despite a wrong sum is little, and takes many searches.
    private const int ShareOfBudget = 20;

    /// <summary>Tells what is the same wherever the wrong numbers are; whether a limit was reached.</summary>
    private bool SolveDespiteWrongSums(List<int> rows, List<SumEquation> equations, SolvedRow[] solved)
    {
        rows.ForEach(row => solved[row] = Unsolved(row, RowVerdict.Contradictory));
        if (!_mayBeWrong || equations.Count == 0 || rows.Exists(row => _isChained[row]))
        {
            return false;
        }

        // Rows that don't add up are wrong in any case.
        var wrong = rows.FindAll(row => _readings[row]!.Count == 0);
        if (wrong.Count > MostWrong)
        {
            return false;
        }

        var budget = new SearchBudget(_budget, ShareOfBudget);
        var loose = rows.ConvertAll(row => Loosen(row, isWrong: wrong.Contains(row), mayBeWrong: wrong.Count < MostWrong, budget));
        if (loose.Contains(null))
        {
            return true;
        }

        if (loose.Exists(row => row!.Readings.Count == 0))
        {
            return false;
        }

        var contents = rows.Select((row, index) => _problem.Rows[row].IsFixed ? CellContents.None : CellContents.Of(loose[index]!.Readings, _problem.Rows[row].Count)).Append(CellContents.None).ToArray();
        var known = SumSearch.NothingKnown(contents);
        var terms = rows.Select((row, index) => Terms(row, loose[index]!.Readings, equations, [])).ToArray();
        var left = rows.ConvertAll(_ => new HashSet<int>());
        var isLimited = false;
        foreach (var broken in Broken(equations))
        {
            var search = LooseSearch(loose!, terms, [.. Enumerable.Range(0, equations.Count).Except(broken)], equations.Count, contents, budget, known);
            search.Run();
            isLimited |= search.HitLimit;
            if (search is { IsSatisfiable: false, IsContradictory: false })
            {
                return true;
            }

            for (var index = 0; index < rows.Count && search.IsSatisfiable; index++)
            {
                left[index].UnionWith(search.Possible(index));
            }

            if (known.All(line => line.All(content => content == CellContents.Open)))
            {
                return isLimited;
            }
        }

        for (var index = 0; index < rows.Count; index++)
        {
            if (!_isForced[rows[index]] && known[index].Any(content => content >= 0) && CollectLoose(rows[index], loose[index]!, contents[index], known[index], left[index], equations) is { } told && told.Cells.Any(piece => piece is not null))
            {
                solved[rows[index]] = told;
            }
        }

        return isLimited;
    }

    /// <summary>What a row can be if any of its numbers may be wrong; null where that is too much.</summary>
    private LooseRow? Loosen(int row, bool isWrong, bool mayBeWrong, SearchBudget budget)
    {
        var loose = new LooseRow();
        var shape = _problem.Rows[row];
        var given = _isForced[row] ? _readings[row] : shape.Readings;
        if (given is not null)
        {
            foreach (var reading in given)
            {
                loose.Add(reading, isWrong: !AddsUp(shape, reading));
            }

            return loose;
        }

        _readings[row]!.ForEach(reading => loose.Add(reading, isWrong: false));
        return mayBeWrong || isWrong ? AddWrong(row, loose, isWrong, budget) : loose;
    }

    /// <summary>Adds what a row can be whatever its own sum says, one of its words left out or none. A row that adds up did not suffer more than that it is read by.</summary>
    private LooseRow? AddWrong(int row, LooseRow loose, bool isWrong, SearchBudget budget)
    {
        var shape = _problem.Rows[row];
        var stream = _problem.Streams.First(stream => stream.FirstRow == row);
        var rules = isWrong ? stream.Rules.Aggregate(ReadingRules.Blanks, (all, more) => all | more) : _stories[row] | ReadingRules.Blanks;
        for (var leftOut = -1; leftOut < stream.Line.TokenCount; leftOut++)
        {
            if (leftOut >= 0 && !stream.Line.MayBeStray(leftOut))
            {
                continue;
            }

            var line = leftOut < 0 ? stream.Line : stream.Line.Without(leftOut);
            var readings = RowReader.Read(line, 0, line.Length, shape.Count, isTotalled: false, rules, budget.Limits.MaxReadings - loose.Readings.Count, budget);
            if (readings is null)
            {
                return null;
            }

            if (leftOut >= 0)
            {
                readings.ForEach(reading => loose.AddWithoutWord(reading, isWrong: shape.TotalId is not null));
            }
            else if (shape.TotalId is not null)
            {
                readings.FindAll(reading => !AddsUp(shape, reading)).ForEach(reading => loose.Add(reading, isWrong: true));
            }
        }

        return loose;
    }

    /// <summary>Which equations fail together if so many cells are wrong: a cell takes those it stands in with it, and they are those of its column.</summary>
    private static IEnumerable<ImmutableArray<int>> Broken(List<SumEquation> equations)
    {
        var byCell = equations.SelectMany((equation, index) => equation.Parts.Concat(equation.Totals).Select(cell => (cell, index)))
            .GroupBy(pair => pair.cell, pair => pair.index).Select(indexes => indexes.ToHashSet()).ToList();
        var columns = byCell.Where(set => !byCell.Exists(set.IsProperSubsetOf)).DistinctBy(set => string.Join(' ', set.Order())).ToList();
        if (columns.Count <= MostWrong)
        {
            yield return [.. columns.SelectMany(set => set).Distinct()];
            yield break;
        }

        for (var first = 0; first < columns.Count; first++)
        {
            for (var second = first + 1; second < columns.Count; second++)
            {
                yield return [.. columns[first].Union(columns[second])];
            }
        }
    }

    /// <summary>A search without some equations, and with one more: the rows whose own sum fails are no more than the numbers that may be wrong.</summary>
    private static SumSearch LooseSearch(List<LooseRow> loose, long[][] terms, int[] kept, int equations, CellContents[] contents, SearchBudget budget, int[][] known)
    {
        var width = kept.Length + 1;
        var lines = new long[loose.Count + 1][];
        for (var line = 0; line < loose.Count; line++)
        {
            lines[line] = new long[loose[line].Readings.Count * width];
            for (var reading = 0; reading < loose[line].Readings.Count; reading++)
            {
                for (var equation = 0; equation < kept.Length; equation++)
                {
                    lines[line][(reading * width) + equation] = terms[line][(reading * equations) + kept[equation]];
                }

                lines[line][(reading * width) + kept.Length] = loose[line].IsWrong(reading) ? 1 : 0;
            }
        }

        lines[^1] = new long[(MostWrong + 1) * width];
        for (var wrong = 0; wrong <= MostWrong; wrong++)
        {
            lines[^1][(wrong * width) + kept.Length] = -wrong;
        }

        return new SumSearch(width, [.. loose.Select(row => row.Readings.Count), MostWrong + 1], lines, contents, budget, known);
    }

    private SolvedRow CollectLoose(int row, LooseRow loose, CellContents contents, int[] known, HashSet<int> left, List<SumEquation> equations)
    {
        var shape = _problem.Rows[row];
        var cells = new PrintedPiece?[shape.Count];
        var isWrong = _readings[row]!.Count == 0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            // In a row that may have lost a number an empty cell says nothing.
            var reading = left.Where(index => known[cell] >= 0 && contents.Of(index, cell) == known[cell]).DefaultIfEmpty(-1).First();
            cells[cell] = reading < 0 || (isWrong && !loose.Readings[reading].Pieces[cell].HasTrace) ? null : loose.Readings[reading].Pieces[cell];
        }

        return new SolvedRow(
            RowVerdict.Solved,
            _lines[row],
            [.. cells],
            loose.Readings.Sum(reading => (long)reading.Ways),
            left.Sum(index => (long)loose.Readings[index].Ways),
            Used(shape, equations))
        {
            IsRewritten = _stories[row] != ReadingRules.Blanks || Array.Exists(cells, piece => piece is { HasTrace: true } known && _lines[row] is { } line && !line.IsOneToken(known.Start, known.End)),
            IsDespiteWrongSum = true,
        };
    }
}
