namespace OgiReports.TestKit.Generation.Word;

/// <summary>What a generated Word document is rich in.</summary>
public enum WordFamily
{
    /// <summary>A run a paragraph, every cell regular.</summary>
    Plain,

    /// <summary>Runs broken anywhere, within numbers too, with marks of the spelling checker between them.</summary>
    SplitRuns,

    /// <summary>Insertions, deletions and deleted rows under tracking.</summary>
    Tracked,

    /// <summary>Figures that were struck through beside those that hold.</summary>
    Struck,

    /// <summary>Hidden figures, paragraphs and rows.</summary>
    Hidden,

    /// <summary>Raised note marks behind figures and labels.</summary>
    Notes,

    /// <summary>Figures that are results of fields.</summary>
    Fields,

    /// <summary>Numbers of headings and labels that only list definitions know.</summary>
    Lists,

    /// <summary>Content controls around runs, cells, rows and tables.</summary>
    Controls,

    /// <summary>Text boxes and alternatives for older programs.</summary>
    Alternatives,

    /// <summary>Merges and spans that are declared irregularly.</summary>
    Spans,

    /// <summary>Tables cut into several.</summary>
    Cut,

    /// <summary>Tables that lay out the page, figures in tables of their own.</summary>
    Layout,

    /// <summary>Symbols, hyphens, breaks and tabs.</summary>
    Symbols,

    /// <summary>Strict vocabulary, macros, careless packages.</summary>
    Packages,

    /// <summary>Headers, footers, page numbers and comments that repeat or contradict the text.</summary>
    Margins,

    /// <summary>Rows, labels, columns or whole tables that were lost before.</summary>
    Damaged,

    /// <summary>A little of everything.</summary>
    Mixed,
}
