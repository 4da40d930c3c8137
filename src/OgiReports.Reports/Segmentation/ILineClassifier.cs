namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Says what a line is and what kind of document lines make. The rules decide where they are sure and a classifier
/// is asked for the rest; it labels, and never supplies a number. Implementations are thread-safe.
/// </summary>
public interface ILineClassifier
{
    /// <summary>Says what a line is.</summary>
    /// <param name="line">One line, a paragraph or the text of one cell, as it stood.</param>
    LineLabel Classify(ReadOnlySpan<char> line);

    /// <summary>Says what kind of document lines make.</summary>
    /// <param name="lines">The lines from the document's beginning, without blank ones; some dozens are enough.</param>
    DocumentLabel ClassifyDocument(IReadOnlyList<string> lines);
}
