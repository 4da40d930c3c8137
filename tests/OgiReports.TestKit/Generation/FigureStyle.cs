namespace OgiReports.TestKit.Generation;

/// <summary>How a report writes a zero.</summary>
internal enum ZeroStyle
{
    Digit,
    Blank,
    SomeBlank,
    Dash,
    Slash,
}

/// <summary>How the numbers of one table are written.</summary>
internal sealed record FigureStyle
{
    public ZeroStyle Zero { get; init; }

    public string Dash { get; init; } = "-";

    public bool Commas { get; init; }

    public bool FullWidth { get; init; }

    public bool Units { get; init; }

    /// <summary>Rolls the style of one table.</summary>
    public static FigureStyle Roll(ReportDraft draft, string table)
    {
        var dice = draft.Dice;
        var marked = SheetStyle.MarksBlanks(draft.TableDialects[table]);
        var zero = ZeroStyle.Digit;
        if (draft.PlacementDamage is { } damage && table != "proactive")
        {
            zero = damage == PlacementDamage.BlanksVanished ? dice.OneOf(ZeroStyle.Blank, ZeroStyle.Blank, ZeroStyle.SomeBlank)
                : PlacementDamager.LeavesZeros(damage) ? dice.OneOf(ZeroStyle.Digit, ZeroStyle.Digit, ZeroStyle.Blank, ZeroStyle.SomeBlank)
                : ZeroStyle.Digit;
        }
        else if (draft.Quirk("zeros blank", marked ? 0.07 : 0.02))
        {
            zero = ZeroStyle.Blank;
        }
        else if (draft.Quirk("some zeros blank", marked ? 0.06 : 0.02))
        {
            zero = ZeroStyle.SomeBlank;
        }
        else if (draft.Quirk("zeros as dashes", 0.04))
        {
            zero = ZeroStyle.Dash;
        }
        else if (draft.Quirk("zeros as slashes", 0.03))
        {
            zero = ZeroStyle.Slash;
        }

        return new FigureStyle
        {
            Zero = zero,
            // Pages are numbered with hyphens and dashes; a cell that looks like one would be a trap of our own making.
            Dash = draft.IsPaged ? "－" : dice.OneOf("-", "—", "－", "–", "——"),
            Commas = draft.Quirk("thousands commas", 0.08),
            FullWidth = draft.Quirk("full-width digits", 0.05),
            Units = table != "remedies" && draft.Quirk("units in cells", table == "proactive" ? 0.07 : 0.02),
        };
    }
}
