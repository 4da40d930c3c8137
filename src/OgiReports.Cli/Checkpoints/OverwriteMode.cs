namespace OgiReports.Cli.Checkpoints;

/// <summary>What becomes of a dataset that is there already.</summary>
internal enum OverwriteMode
{
    /// <summary>It is written anew; documents whose content an earlier run of the same version read are not read again.</summary>
    Changed,

    /// <summary>It stays as it is.</summary>
    Never,

    /// <summary>It is written anew, and every document is read again.</summary>
    Always,
}
