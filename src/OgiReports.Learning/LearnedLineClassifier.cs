using OgiReports.Reports.Segmentation;

namespace OgiReports.Learning;

/// <summary>
/// A linear classifier over the characters of a line, trained on wordings of published reports and ways to vary them.
/// What it has learned lies in two small files inside this assembly, which are read when they are first needed.
/// Thread-safe. The model card beside the models tells data, metrics and limits.
/// </summary>
public sealed class LearnedLineClassifier : ILineClassifier
{
    private readonly Lazy<LinearModel> _lines = new(static () => LinearModel.LoadResource(LineModel));
    private readonly Lazy<LinearModel> _documents = new(static () => LinearModel.LoadResource(DocumentModel));
    private readonly Lazy<LineLabel[]> _labels;
    private readonly Lazy<DocumentKind[]> _kinds;

    /// <summary>The names of the models among the assembly's resources.</summary>
    internal const string LineModel = "lines.model", DocumentModel = "documents.model";

    private LearnedLineClassifier()
    {
        _labels = new(() => [.. _lines.Value.Labels.Select(LabelNames.ToLine)]);
        _kinds = new(() => [.. _documents.Value.Labels.Select(LabelNames.ToDocument)]);
    }

    /// <summary>The classifier with the models of this package.</summary>
    public static LearnedLineClassifier Default { get; } = new();

    /// <inheritdoc/>
    public LineLabel Classify(ReadOnlySpan<char> line)
    {
        var (best, confidence) = Predict(line);
        return _labels.Value[best] with { Confidence = confidence };
    }

    /// <summary>The name that a line's label has in the model.</summary>
    internal string NameOf(ReadOnlySpan<char> line) => _lines.Value.Labels[Predict(line).Label];

    private (int Label, double Confidence) Predict(ReadOnlySpan<char> line)
    {
        Span<int> features = stackalloc int[LineFeatures.MaxCount];
        return _lines.Value.Predict(features[..LineFeatures.Extract(line, features)]);
    }

    /// <inheritdoc/>
    public DocumentLabel ClassifyDocument(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var features = DocumentFeatures.Extract(lines);
        if (features.Length == 0)
        {
            return new DocumentLabel(DocumentKind.Other, 0);
        }

        var (best, confidence) = _documents.Value.Predict(features);
        return new DocumentLabel(_kinds.Value[best], confidence);
    }
}
