namespace OgiReports.TestKit.Pdf;

/// <summary>What happens to a PDF file. None of it but chance changes which figures the file shows.</summary>
public enum PdfDamage
{
    /// <summary>Some bytes anywhere are others.</summary>
    FlippedBytes,

    /// <summary>The file ends early.</summary>
    CutShort,

    /// <summary>A stream's length is wrong.</summary>
    WrongLength,

    /// <summary>The table of objects points elsewhere.</summary>
    WrongOffset,

    /// <summary>A reference leads to another object, maybe in a circle.</summary>
    WrongReference,

    /// <summary>An object is not there.</summary>
    LostObject,

    /// <summary>A dictionary lacks an entry.</summary>
    LostEntry,

    /// <summary>A page stands twice, or pages change places.</summary>
    MovedPage,

    /// <summary>Some lines are not drawn.</summary>
    LostPaths,

    /// <summary>A line is drawn elsewhere or in another length.</summary>
    ChangedPath,

    /// <summary>A state is not saved, not restored or not changed.</summary>
    LostState,

    /// <summary>A page's operators end early.</summary>
    CutContent,

    /// <summary>Some bytes of a font's program, or of its table of characters, are others.</summary>
    DamagedFont,
}
