namespace OgiReports.TestKit.Generation.Pages;

/// <summary>Which rulings a table has.</summary>
internal enum RuleStyle
{
    Full,
    None,
    Horizontal,
    Frame,
    Header,
    Dashed,
    Double,
    Stripes,
    Tiles,
}

/// <summary>Where text stands in its cell.</summary>
internal enum Place
{
    Start,
    Middle,
    End,
}

/// <summary>How a report is laid out on its pages.</summary>
internal sealed record PageStyle
{
    public const double Width = 595;
    public const double Height = 842;

    public required RuleStyle Rules { get; init; }

    public required double Size { get; init; }

    public required double Margin { get; init; }

    public required double Padding { get; init; }

    /// <summary>The width of tables, as a share of the room there is.</summary>
    public required double Share { get; init; }

    public required Place Numbers { get; init; }

    public required Place Labels { get; init; }

    public required Place Vertical { get; init; }

    /// <summary>Whether a page break may cut a row.</summary>
    public required bool CutsRows { get; init; }

    public required bool RepeatsHeader { get; init; }

    /// <summary>Whether the label of the outcomes stands one character a line.</summary>
    public required bool IsNarrow { get; init; }

    /// <summary>How text is written: 0 a line at once, 1 a glyph at a time, 2 numbers behind all words, 3 everything twice.</summary>
    public required int Writer { get; init; }

    /// <summary>The turn of the pages, in quarters.</summary>
    public required int Turn { get; init; }

    public required bool HasPageNumbers { get; init; }

    /// <summary>Lines of prose before the tables, which move the page breaks.</summary>
    public required int Lead { get; init; }

    public double LineHeight => 1.3 * Size;

    public static PageStyle Roll(Dice dice) => new()
    {
        Rules = dice.Pick(Enum.GetValues<RuleStyle>()),
        Size = dice.OneOf(5, 7, 8, 9, 10.5),
        Margin = dice.OneOf(40.0, 55, 70),
        Padding = dice.OneOf(1.5, 2.5, 4.0),
        Share = dice.OneOf(1, 1, 1, 0.85),
        Numbers = dice.OneOf(Place.Middle, Place.Middle, Place.End, Place.Start),
        Labels = dice.OneOf(Place.Start, Place.Start, Place.Middle),
        Vertical = dice.OneOf(Place.Middle, Place.Middle, Place.Start, Place.End),
        CutsRows = dice.Chance(0.3),
        RepeatsHeader = dice.Chance(0.3),
        IsNarrow = dice.Chance(0.4),
        Writer = dice.Below(4),
        Turn = dice.Chance(0.1) ? 1 : 0,
        HasPageNumbers = dice.Chance(0.5),
        Lead = dice.Below(40),
    };
}
