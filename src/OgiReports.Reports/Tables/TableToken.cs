using System.Runtime.CompilerServices;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <summary>One cell, or one word that may be a cell, of a flattened or declared table.</summary>
/// <param name="Content">What it says. Labels are words, so their state is <see cref="CellState.Text"/>.</param>
/// <param name="Offset">Where it begins in the report's text.</param>
/// <param name="Length">Its length, white space between the marks included.</param>
/// <param name="Line">The segment that it stands in.</param>
/// <param name="Row">The printed row, where <paramref name="Marks"/> include rows; else the line.</param>
/// <param name="Marks">What its layout says about cells and rows.</param>
internal sealed record TableToken(CellText Content, int Offset, int Length, int Line, int Row, LayoutMarks Marks)
{
    public int End => Offset + Length;

    /// <summary>Whether it can stand in a cell for numbers: anything but words.</summary>
    public bool IsValue => Content.State != CellState.Text;

    public bool IsBlank => Content.State == CellState.Blank;

    // A token is a place in the text: no two are equal, and comparing their parts would cost more than finding that out.
    public bool Equals(TableToken? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
