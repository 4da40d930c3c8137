namespace OgiReports.Cli.Inputs.Archives;

/// <summary>A file within an archive.</summary>
/// <param name="Name">Its name as it stands there.</param>
/// <param name="Open">Opens its content.</param>
internal sealed record ArchiveMember(string Name, Func<Stream> Open)
{
    public const string LinkObjection = "it is a link, which is not followed.";

    public const string Encrypted = "it is encrypted. Unpack the archive with its password first.";

    /// <summary>Why it is left alone; null when it is read.</summary>
    public string? Objection { get; init; }

    /// <summary>Why it can't be read; null when it can.</summary>
    public string? Defect { get; init; }

    /// <summary>Whether its bytes were counted against the limit already, with those of the archive around it.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether the members behind it can be read when it can't.</summary>
    public bool IsIndependent { get; init; }
}
