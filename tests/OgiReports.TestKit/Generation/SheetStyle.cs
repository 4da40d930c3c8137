namespace OgiReports.TestKit.Generation;

/// <summary>The choices within a dialect.</summary>
internal sealed record SheetStyle
{
    public required TextDialect Dialect { get; init; }

    /// <summary>Slots covered from above stay as empty cells.</summary>
    public bool CoveredAsEmpty { get; init; }

    /// <summary>Slots covered from the left stay as empty cells.</summary>
    public bool Fillers { get; init; }

    public bool TrailingPipe { get; init; }

    public string Pipe { get; init; } = " | ";

    /// <summary>A blank line after each row, where the dialect does not ask for one anyway.</summary>
    public bool RowGap { get; init; }

    /// <summary>Numbers are padded with a space on either side, as careless word processing leaves them.</summary>
    public bool PadsFigures { get; init; }

    /// <summary>Labels go on in a second line.</summary>
    public bool WrapsLabels { get; init; }

    /// <summary>Empty cells hold a no-break space.</summary>
    public bool NoBreakBlanks { get; init; }

    /// <summary>Lines that were seen before are dropped.</summary>
    public bool DropsRepeatedLines { get; init; }

    /// <summary>An empty cell still leaves a mark in this dialect.</summary>
    public static bool MarksBlanks(TextDialect dialect) => dialect is not (TextDialect.CellPerLine
        or TextDialect.CellPerLineBlankLines or TextDialect.SpaceRaw or TextDialect.SpaceLayout or TextDialect.OneLine);

    /// <summary>
    /// True when an empty number can be told from an empty slot: a row has its own line or its own end,
    /// or no other cell is ever empty.
    /// </summary>
    public bool TellsBlanks => MarksBlanks(Dialect)
        && (Dialect is not (TextDialect.PipeCellEnding or TextDialect.PipeAlone) || RowGap || (!Fillers && !CoveredAsEmpty));

    public static SheetStyle Roll(ReportDraft draft, TextDialect dialect)
    {
        var dice = draft.Dice;
        var isPipe = dialect is TextDialect.PipeRow or TextDialect.PipeRowBoth or TextDialect.PipeRowFillers;
        var breaksLines = dialect is TextDialect.TabCells or TextDialect.CellPerLine or TextDialect.CellPerLineBlankLines
            or TextDialect.PipeNewline;
        var fillers = dialect switch
        {
            TextDialect.PipeRowFillers => true,
            TextDialect.Tsv => dice.Chance(0.5),
            TextDialect.PipeCellEnding => dice.Chance(0.7),
            _ => false,
        };
        return new SheetStyle
        {
            Dialect = dialect,
            Fillers = fillers,
            CoveredAsEmpty = dialect switch
            {
                TextDialect.TabCells or TextDialect.PipeRowFillers => true,
                TextDialect.PipeAlone or TextDialect.CellPerLine or TextDialect.CellPerLineBlankLines => false,
                _ => fillers || dice.Chance(0.4),
            },
            TrailingPipe = dice.Chance(0.5),
            Pipe = isPipe && dice.Chance(0.3) ? "|" : " | ",
            RowGap = dialect == TextDialect.PipeCellEnding && dice.Chance(0.3),
            PadsFigures = MarksBlanks(dialect) && draft.Quirk("padded numbers", 0.15),
            WrapsLabels = breaksLines && draft.Quirk("labels over two lines", 0.3),
            NoBreakBlanks = MarksBlanks(dialect) && draft.Quirk("no-break spaces in empty cells", 0.1),
        };
    }
}
