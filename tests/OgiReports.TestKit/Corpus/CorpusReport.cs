namespace OgiReports.TestKit.Corpus;

/// <summary>One document of the corpus and the answer keyed for it by hand.</summary>
public sealed class CorpusReport
{
    private CorpusReport(string id, string sourcePath, CorpusTruth truth)
    {
        Id = id;
        SourcePath = sourcePath;
        Truth = truth;
    }

    /// <summary>The name of the report's folder, or of the file where reports lie side by side.</summary>
    public string Id { get; }

    /// <summary>The full path of the document.</summary>
    public string SourcePath { get; }

    /// <summary>Whether the document is flattened text, of which lines can be dropped, doubled or cut off.</summary>
    public bool IsText => Path.GetExtension(SourcePath).Equals(".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>What reading the document gave, keyed by hand.</summary>
    public CorpusTruth Truth { get; }

    /// <summary>Loads a folder that holds one <c>source.*</c> and its <c>truth.json</c>.</summary>
    /// <param name="folder">The report's folder.</param>
    /// <exception cref="FileNotFoundException">The folder lacks one of the two.</exception>
    /// <exception cref="FormatException">The truth is malformed, or there is more than one source.</exception>
    public static CorpusReport LoadFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var sources = Directory.GetFiles(folder, "source.*");
        return sources.Length switch
        {
            0 => throw new FileNotFoundException($"No source.* in {folder}."),
            1 => Load(Path.GetFileName(Path.GetFullPath(folder)), sources[0], Path.Combine(folder, "truth.json")),
            _ => throw new FormatException($"More than one source.* in {folder}."),
        };
    }

    /// <summary>Loads a <c>&lt;id&gt;.truth.json</c> that names, in <c>file</c>, the document beside it.</summary>
    /// <param name="truthPath">The truth file.</param>
    /// <exception cref="FormatException">The truth is malformed or names no file.</exception>
    public static CorpusReport LoadBeside(string truthPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(truthPath);
        var truth = CorpusTruth.Load(truthPath);
        var file = truth.File ?? throw new FormatException($"{truthPath} names no file.");
        var source = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(truthPath))!, file);
        return new CorpusReport(Path.GetFileNameWithoutExtension(file), source, truth);
    }

    /// <summary>The document's bytes, as they lie on disk.</summary>
    public byte[] ReadSource() => File.ReadAllBytes(SourcePath);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static CorpusReport Load(string id, string source, string truthPath) =>
        new(id, Path.GetFullPath(source), CorpusTruth.Load(truthPath));
}
