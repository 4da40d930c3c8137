using OgiReports.Documents.Sources;

namespace OgiReports.Pdf.Pages;

/// <summary>What there is to say about the reading of a page.</summary>
internal sealed record PageNotes
{
    /// <summary>The share of the page that images cover, from 0 to 1.</summary>
    public double ImageShare { get; init; }

    /// <summary>The number of glyphs that can be seen.</summary>
    public int ShownCount { get; init; }

    /// <summary>The number of glyphs that recognition laid over or under an image, and that were read.</summary>
    public int RecognizedCount { get; init; }

    /// <summary>The number of glyphs whose characters the font does not tell.</summary>
    public int UndecodedCount { get; init; }

    /// <summary>The box around those glyphs.</summary>
    public PageBox UndecodedBox { get; init; }

    /// <summary>The beginning of the text that the page does not show and that was left out; empty when there is none.</summary>
    public string HiddenText { get; init; } = "";

    /// <summary>How many glyphs were left out.</summary>
    public int HiddenCount { get; init; }

    /// <summary>The box around what was left out, as far as it lies on the page.</summary>
    public PageBox HiddenBox { get; init; }

    /// <summary>The number of glyphs that stand in annotations and form fields, and that were read.</summary>
    public int OverlaidCount { get; init; }

    /// <summary>The box around those glyphs.</summary>
    public PageBox OverlaidBox { get; init; }

    /// <summary>The number of fields and notes that hold text of their own that nothing draws.</summary>
    public int UndrawnCount { get; init; }

    /// <summary>Whether a stream of the page broke off.</summary>
    public bool IsCut { get; init; }
}
