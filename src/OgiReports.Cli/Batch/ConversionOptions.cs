using System.Collections.Immutable;
using OgiReports.Cli.Checkpoints;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>What a conversion is asked to do.</summary>
internal sealed record ConversionOptions
{
    /// <summary>The output that stands for standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>What one document may take in seconds when nothing else is asked for.</summary>
    public const double DefaultDocumentSeconds = 60;

    /// <summary>Files, folders and patterns as given.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>A file that lists further paths, or <c>-</c> for standard input; null when there is none.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>Whether that list is parted by NUL characters and not by lines.</summary>
    public bool IsListNulSeparated { get; init; }

    /// <summary>The folder to write to, or <see cref="StandardOutput"/>.</summary>
    public required string Output { get; init; }

    public ImmutableArray<DatasetFormat> Formats { get; init; } = [DatasetFormat.Parquet];

    /// <summary>Whether the panel is written too.</summary>
    public bool IncludesWide { get; init; }

    /// <summary>Whether CSV files begin with a byte order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether the manifest says how long each document took.</summary>
    public bool HasTimings { get; init; }

    /// <summary>How many documents are read at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How long one document may take in seconds.</summary>
    public double DocumentSeconds { get; init; } = DefaultDocumentSeconds;

    /// <summary>How long the run may take until it stops to be gone on with; null when it may take any time.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>What becomes of a dataset that is there.</summary>
    public OverwriteMode Overwrite { get; init; }

    /// <summary>Which part of the inputs is done.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How the run tells how far it is.</summary>
    public ProgressMode Progress { get; init; }

    /// <summary>Where the checkpoint lies; that of a shard stays, since the merging reads it.</summary>
    public string CheckpointFolder => Path.Combine(Output, Shard.IsWhole ? Checkpoint.FolderName : Shard.Name);

    /// <summary>Whether nothing is said but what went wrong.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether the records go to standard output and nothing else is written.</summary>
    public bool Streams => Output == StandardOutput;
}
