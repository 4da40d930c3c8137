namespace OgiReports.Word.Numbering;

/// <summary>How the items of one level of a list are numbered.</summary>
internal sealed record ListLevel
{
    /// <summary>The longest text of a number.</summary>
    public const int TextLimit = 255;

    /// <summary>What a level is when a list does not define it.</summary>
    public static ListLevel Default { get; } = new();

    /// <summary>The number of the first item.</summary>
    public int Start { get; init; }

    public string Format { get; init; } = "decimal";

    /// <summary>The text around the numbers; <c>%1</c> stands for the number of the first level.</summary>
    public string Text { get; init; } = "";

    /// <summary>The style whose paragraphs belong to this level.</summary>
    public string? Style { get; init; }

    /// <summary>The level, from 1, that restarts this one; 0 when none does, null when every higher one does.</summary>
    public int? RestartsAfter { get; init; }

    /// <summary>Whether the numbers of all levels are written in digits.</summary>
    public bool IsLegal { get; init; }

    /// <summary>Whether the number is formatted as hidden.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What one use of a list changes of its definition at one level.</summary>
/// <param name="Start">The number to start from again; null when it goes on.</param>
/// <param name="Level">The level that takes the place of the defined one; null when it stays.</param>
internal sealed record LevelOverride(int? Start, ListLevel? Level);
