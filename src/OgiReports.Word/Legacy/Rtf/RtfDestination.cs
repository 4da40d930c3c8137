namespace OgiReports.Word.Legacy.Rtf;

/// <summary>Where text in a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>Into the paragraph.</summary>
    Text,

    /// <summary>Nowhere.</summary>
    Nowhere,

    /// <summary>Into the table of fonts.</summary>
    Fonts,

    /// <summary>Into the number before the paragraph.</summary>
    ListNumber,
}
