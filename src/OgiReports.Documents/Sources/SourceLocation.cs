namespace OgiReports.Documents.Sources;

/// <summary>Where a piece of text stood in its source. One of <see cref="LineLocation"/>, <see cref="PageLocation"/> and <see cref="PathLocation"/>.</summary>
public abstract record SourceLocation
{
    private protected SourceLocation()
    {
    }
}

/// <summary>A place in a text file.</summary>
/// <param name="LineNumber">The line, from 1.</param>
/// <param name="ColumnNumber">The column, from 1, counted in UTF-16 code units of the decoded text.</param>
public sealed record LineLocation(int LineNumber, int ColumnNumber) : SourceLocation;

/// <summary>A place on a printed page.</summary>
/// <param name="PageNumber">The page, from 1.</param>
/// <param name="Box">The box that encloses the text, in points, origin top left.</param>
public sealed record PageLocation(int PageNumber, PageBox Box) : SourceLocation;

/// <summary>A place in a document of elements.</summary>
/// <param name="Path">The element path: a CSS path for HTML, <c>body/tbl[2]/tr[5]/tc[3]</c> for Word.</param>
public sealed record PathLocation(string Path) : SourceLocation;
