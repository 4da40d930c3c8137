namespace OgiReports.TestKit.Generation;

/// <summary>The ways in which flattening leaves (or loses) the marks of a table.</summary>
public enum TextDialect
{
    /// <summary>A tab before each cell, a blank line after each row, wrapped labels go on without a tab.</summary>
    TabCells,

    /// <summary>A row a line, tabs between the cells.</summary>
    Tsv,

    /// <summary>A cell a line; empty cells leave nothing.</summary>
    CellPerLine,

    /// <summary>A cell a line with blank lines between; empty cells leave nothing.</summary>
    CellPerLineBlankLines,

    /// <summary><c>a | b | c</c>.</summary>
    PipeRow,

    /// <summary><c>| a | b |</c>.</summary>
    PipeRowBoth,

    /// <summary>Pipes with fillers for spanned columns, so that all rows have the same number of cells.</summary>
    PipeRowFillers,

    /// <summary>Each cell on its line, ended by a pipe; spanned columns are lines of pipes.</summary>
    PipeCellEnding,

    /// <summary>Cells on lines, with a line that holds only a pipe between them.</summary>
    PipeAlone,

    /// <summary>A pipe and a newline before every cell.</summary>
    PipeNewline,

    /// <summary>Reading order of a PDF: rows on a line, labels wrapped before their numbers, vertical labels a character a line.</summary>
    SpaceRaw,

    /// <summary>A PDF page drawn with spaces: labels wrapped round their numbers, vertical labels between the rows.</summary>
    SpaceLayout,

    /// <summary>The whole report on one line.</summary>
    OneLine,

    /// <summary>The tables of one report in different dialects.</summary>
    Mixed,
}
