namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// Finds which choices can be part of a whole: lines with choices, each choice a vector of terms, and every component of
/// the chosen vectors' sum must be zero. Propagation removes what can't add up; lines that no equation ties any more
/// are searched apart. Then every cell is asked once: is there a whole in which it holds something else than in those
/// found so far? The answer is a depth-first search that propagates at every step. Choices are excluded only by a
/// search that came to its end, so that reaching a limit leaves more choices, never fewer.
/// </summary>
internal sealed partial class SumSearch
{
    private const int Unknown = -1;

    private readonly int _equations;
    private readonly long[][] _terms;
    private readonly CellContents[] _contents;
    private readonly SearchBudget _budget;
    private readonly int[][] _known;
    private readonly bool[][] _witnessed;
    private readonly int[][] _found;
    private int[][] _domains;
    private long _answerEnd;

    /// <summary>Prepares a search.</summary>
    /// <param name="equations">The number of components.</param>
    /// <param name="counts">For each line the number of its choices.</param>
    /// <param name="terms">For each line the vectors of its choices, one behind the other.</param>
    /// <param name="contents">For each line what its choices put into its cells.</param>
    /// <param name="budget">What it may spend.</param>
    /// <param name="known">What the cells held in the wholes of earlier searches; this one adds its own, and asks only about cells that were the same in all.</param>
    public SumSearch(int equations, int[] counts, long[][] terms, CellContents[] contents, SearchBudget budget, int[][]? known = null)
    {
        _known = known ?? NothingKnown(contents);
        _equations = equations;
        _terms = terms;
        _contents = contents;
        _budget = budget;
        _domains = Array.ConvertAll(counts, count => Enumerable.Range(0, count).ToArray());
        _witnessed = Array.ConvertAll(counts, count => new bool[count]);
        _found = new int[counts.Length][];
        _low = new long[terms.Length * equations];
        _high = new long[terms.Length * equations];
        _totalLow = new long[equations];
        _totalHigh = new long[equations];
        _isDirty = new bool[equations];
    }

    private enum Answer
    {
        Yes,
        No,
        Stopped,
    }

    /// <summary>Cells of which nothing is known yet.</summary>
    public static int[][] NothingKnown(CellContents[] contents) =>
        Array.ConvertAll(contents, line => Enumerable.Repeat(Unknown, line.Cells).ToArray());

    /// <summary>Whether a limit was reached.</summary>
    public bool HitLimit { get; private set; }

    /// <summary>Whether a combination was found in which everything adds up.</summary>
    public bool IsSatisfiable { get; private set; }

    /// <summary>Whether it was proved that there is none.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>The choices of a line that were not excluded; worth something only where <see cref="IsSatisfiable"/>.</summary>
    public int[] Possible(int line) => _domains[line];

    public void Run()
    {
        var all = Enumerable.Range(0, _terms.Length).ToArray();
        Array.Fill(_isDirty, true);
        if (!Propagate(_domains, all))
        {
            IsContradictory = true;
            return;
        }

        // A whole is worth more than any single answer, so the first search has no bound of its own.
        _answerEnd = 0;
        var parts = Split(_domains, all);
        foreach (var part in parts)
        {
            switch (Descend(_domains, part))
            {
                case Answer.No:
                    IsContradictory = true;
                    return;
                case Answer.Stopped:
                    HitLimit = true;
                    break;
            }
        }

        if (HitLimit)
        {
            return;
        }

        // Only now: a part that adds up beside one that can't is no whole.
        IsSatisfiable = true;
        Array.ForEach(Array.FindAll(all, line => _domains[line].Length == 1), line => _found[line] = _domains[line]);
        Witness(all);
        foreach (var part in parts)
        {
            foreach (var line in part)
            {
                for (var cell = 0; cell < _contents[line].Cells; cell++)
                {
                    AskCell(line, cell, part);
                }
            }
        }
    }

    /// <summary>Whether a cell can hold something else than in the wholes found so far; if it can't, the choices that say so are excluded.</summary>
    private void AskCell(int line, int cell, int[] part)
    {
        var known = _known[line][cell];
        if (known == CellContents.Open)
        {
            return;
        }

        var others = Array.FindAll(_domains[line], choice => _contents[line].Of(choice, cell) != known);
        var answer = others.Length == 0 ? Answer.No : Ask(line, others, part);
        if (others.Length == 0 || answer != Answer.No)
        {
            _known[line][cell] = answer == Answer.Stopped ? CellContents.Open : _known[line][cell];
            return;
        }

        MarkDirty(_domains[line], line);
        _domains[line] = Array.FindAll(_domains[line], choice => _contents[line].Of(choice, cell) == known);
        Propagate(_domains, part);
    }

    /// <summary>Whether any of some choices of a line is part of any whole.</summary>
    private Answer Ask(int line, int[] choices, int[] part)
    {
        _answerEnd = Math.Max(0, _budget.StepsLeft - _budget.Limits.MaxNodesPerReading);
        var domains = (int[][])_domains.Clone();
        MarkDirty(domains[line], line);
        domains[line] = choices;
        var answer = _budget.IsSpent ? Answer.Stopped : !Propagate(domains, part) ? Answer.No : FindWitness(domains, part);
        HitLimit |= answer == Answer.Stopped;
        return answer;
    }

    private Answer FindWitness(int[][] domains, int[] part)
    {
        var answer = Descend(domains, part);
        if (answer == Answer.Yes)
        {
            Witness(part);
        }

        return answer;
    }

    private void Witness(int[] lines)
    {
        foreach (var line in lines)
        {
            foreach (var choice in _found[line])
            {
                Witness(line, choice);
            }
        }
    }

    private void Witness(int line, int choice)
    {
        _witnessed[line][choice] = true;
        for (var cell = 0; cell < _contents[line].Cells; cell++)
        {
            var content = _contents[line].Of(choice, cell);
            _known[line][cell] = _known[line][cell] == Unknown || _known[line][cell] == content ? content : CellContents.Open;
        }
    }

    private bool IsSpent() => _budget.IsSpent || _budget.StepsLeft < _answerEnd;

    private ReadOnlySpan<long> TermsOf(int line, int choice) => _terms[line].AsSpan(choice * _equations, _equations);
}
