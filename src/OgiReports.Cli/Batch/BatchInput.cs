using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>One input of a conversion: a document to read, or the account of something that is not read.</summary>
/// <param name="Path">What the manifest calls it.</param>
internal sealed record BatchInput(string Path)
{
    /// <summary>What the inputs are ordered by: the path, and for what lies in an archive its place there.</summary>
    public string Order { get; init; } = Path;

    /// <summary>Its place among the inputs of the run, from 0.</summary>
    public int Index { get; init; }

    /// <summary>What is known of it without reading; null when it is to be read.</summary>
    public DatasetInput? Verdict { get; init; }

    /// <summary>Its bytes when they were taken out of an archive; null when it is a file.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Is called when its bytes are no longer needed; null when nobody waits for that.</summary>
    public Action? Release { get; init; }

    /// <summary>An input that is not read.</summary>
    public static BatchInput Decided(string path, DatasetOutcome outcome, string reason) =>
        new(path) { Verdict = new DatasetInput(path, outcome) { Reason = reason } };
}
