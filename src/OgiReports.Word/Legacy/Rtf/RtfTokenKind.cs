namespace OgiReports.Word.Legacy.Rtf;

/// <summary>What a piece of RTF is.</summary>
internal enum RtfTokenKind
{
    /// <summary>An opening brace.</summary>
    GroupStart,

    /// <summary>A closing brace.</summary>
    GroupEnd,

    /// <summary>A control word, perhaps with a number.</summary>
    Word,

    /// <summary>A backslash and a sign.</summary>
    Symbol,

    /// <summary>A byte of text.</summary>
    Text,
}
