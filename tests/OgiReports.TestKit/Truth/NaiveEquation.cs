namespace OgiReports.TestKit.Truth;

/// <summary>One equation of the form: the left cells add up to the right cells.</summary>
/// <param name="Id">The check id.</param>
/// <param name="Left">Cells on the left side.</param>
/// <param name="Right">Cells on the right side.</param>
/// <param name="Total">The cell without which the equation can't be evaluated.</param>
/// <param name="AtMost">True for "not more than" in place of "equal".</param>
internal sealed record NaiveEquation(
    string Id, IReadOnlyList<string> Left, IReadOnlyList<string> Right, string Total, bool AtMost = false)
{
    public IEnumerable<string> Cells => Left.Concat(Right);

    public bool Contains(string cell) => Left.Contains(cell) || Right.Contains(cell);
}
