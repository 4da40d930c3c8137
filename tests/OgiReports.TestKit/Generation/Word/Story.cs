namespace OgiReports.TestKit.Generation.Word;

internal enum InkKind
{
    Plain,
    Deleted,
    Inserted,
    Struck,
    Hidden,

    /// <summary>A raised note mark.</summary>
    Mark,

    /// <summary>The result of a field.</summary>
    Field,
}

/// <summary>A run of text.</summary>
internal sealed record Ink(string Text, InkKind Kind = InkKind.Plain);

internal abstract record StoryBlock;

/// <summary>A paragraph.</summary>
internal sealed record StoryParagraph(List<Ink> Inks) : StoryBlock
{
    public StoryParagraph(string text)
        : this([new Ink(text)])
    {
    }

    /// <summary>The list that numbers it; null when it has none.</summary>
    public StoryList? List { get; set; }

    public bool IsHidden { get; set; }
}

/// <summary>A place in a list: the text around the number, its format, the number.</summary>
internal sealed record StoryList(string Pattern, string Format, int Number)
{
    /// <summary>The number as it is printed.</summary>
    public string Written() => Pattern.Replace("%1", Format == "decimal" ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "一二三四五六七八九"[Number - 1].ToString(), StringComparison.Ordinal);
}

/// <summary>A table.</summary>
internal sealed record StoryTable(int Columns, List<StoryRow> Rows) : StoryBlock
{
    /// <summary>Whether it stands in a text box.</summary>
    public bool IsInBox { get; set; }
}

/// <summary>A row of a table.</summary>
internal sealed record StoryRow(List<StoryCell> Cells)
{
    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>The columns left out before the first cell.</summary>
    public int Before { get; set; }
}

internal enum StoryMerge
{
    None,
    First,
    Follower,
}

/// <summary>A cell of a table.</summary>
internal sealed record StoryCell(List<StoryBlock> Blocks)
{
    public int Span { get; set; } = 1;

    public StoryMerge Down { get; set; }

    /// <summary>Whether it goes on with the cell before it.</summary>
    public bool IsAcross { get; set; }

    public bool IsFigure { get; init; }

    /// <summary>Its one paragraph; null where it has more than that.</summary>
    public StoryParagraph? Only => Blocks is [StoryParagraph only] ? only : null;
}
