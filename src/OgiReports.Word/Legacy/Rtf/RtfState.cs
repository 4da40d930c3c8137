namespace OgiReports.Word.Legacy.Rtf;

/// <summary>What a group of RTF can change for itself; its end brings back what was before.</summary>
internal struct RtfState()
{
    /// <summary>Where text goes.</summary>
    public RtfDestination Destination { get; set; }

    /// <summary>Where text goes in the group around an alternative representation.</summary>
    public RtfDestination Outer { get; set; }

    /// <summary>Whether the next control word names a destination that may be skipped.</summary>
    public bool IsOptional { get; set; }

    /// <summary>Whether text is hidden, or deleted under tracking.</summary>
    public bool IsHidden { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsStruck { get; set; }

    /// <summary>1 for raised text, -1 for lowered.</summary>
    public int Height { get; set; }

    /// <summary>How many characters follow a Unicode character in its stead.</summary>
    public int FallbackLength { get; set; } = 1;

    /// <summary>The code page of the font; 0 for the document's.</summary>
    public int CodePage { get; set; }

    public bool IsInTable { get; set; }

    public int DeclaredDepth { get; set; }

    /// <summary>Whether the group is the first of a story of its own, which ends with it.</summary>
    public bool OpensStory { get; set; }

    /// <summary>Whether row properties are those of a table in a table.</summary>
    public bool IsInnerRow { get; set; }

    /// <summary>How many tables a paragraph stands in.</summary>
    public readonly int Depth => DeclaredDepth > 0 ? DeclaredDepth : IsInTable ? 1 : 0;
}
