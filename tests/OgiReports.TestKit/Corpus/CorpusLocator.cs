using System.Collections.Immutable;

namespace OgiReports.TestKit.Corpus;

/// <summary>Finds the corpus from where the tests run, so that no path is configured anywhere.</summary>
public static class CorpusLocator
{
    /// <summary>The repository's <c>corpus</c> folder; null when the tests run outside a checkout.</summary>
    public static string? CorpusFolder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>
    /// The folder <c>shared/reports</c> beside the repository, with real reports that are not ours to publish;
    /// null when it is absent, so that the tests that need it can skip.
    /// </summary>
    public static string? SharedReportsFolder { get; } = FindShared(CorpusFolder);

    /// <summary>All reports of the corpus in ordinal order of their ids; empty outside a checkout.</summary>
    /// <exception cref="FormatException">A truth is malformed.</exception>
    public static ImmutableArray<CorpusReport> LoadCorpus() => CorpusFolder is null
        ? []
        : [.. Directory.GetDirectories(Path.Combine(CorpusFolder, "reports")).Order(StringComparer.Ordinal).Select(CorpusReport.LoadFolder)];

    /// <summary>One report of the corpus.</summary>
    /// <param name="id">The name of its folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such report, or no corpus.</exception>
    public static CorpusReport Load(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var folder = Path.Combine(CorpusFolder ?? "corpus", "reports", id);
        return Directory.Exists(folder)
            ? CorpusReport.LoadFolder(folder)
            : throw new DirectoryNotFoundException($"No report {id} in the corpus ({folder}).");
    }

    /// <summary>The reports beside the repository in ordinal order of their ids; empty when the folder is absent.</summary>
    /// <exception cref="FormatException">A truth is malformed.</exception>
    public static ImmutableArray<CorpusReport> LoadShared() => SharedReportsFolder is null
        ? []
        : [.. Directory.GetFiles(SharedReportsFolder, "*.truth.json").Order(StringComparer.Ordinal).Select(CorpusReport.LoadBeside)];

    /// <summary>Looks for <c>corpus/index.tsv</c> from a folder upwards; null when no folder above has it.</summary>
    /// <param name="start">The folder to start from.</param>
    public static string? Find(string start)
    {
        ArgumentException.ThrowIfNullOrEmpty(start);
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            // The index, not the folder name alone: this source folder is itself called Corpus, and some file
            // systems don't tell the two apart.
            var corpus = Path.Combine(folder.FullName, "corpus");
            if (File.Exists(Path.Combine(corpus, "index.tsv")))
            {
                return corpus;
            }
        }

        return null;
    }

    private static string? FindShared(string? corpus)
    {
        if (corpus is null)
        {
            return null;
        }

        var shared = Path.GetFullPath(Path.Combine(corpus, "..", "..", "shared", "reports"));
        return Directory.Exists(shared) ? shared : null;
    }
}
