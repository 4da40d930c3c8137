namespace OgiReports.TestKit.Generation;

/// <summary>A report while it is being made: the decisions taken so far and the dice for the next ones.</summary>
internal sealed class ReportDraft(int seed, TextDialect dialect)
{
    private readonly SortedSet<string> _quirks = new(StringComparer.Ordinal);

    public Dice Dice { get; } = new(seed);

    public TextDialect Dialect { get; } = dialect;

    /// <summary>The damage to tables 三 and 四; null where chance decides.</summary>
    public PlacementDamage? PlacementDamage { get; init; }

    /// <summary>How many numbers of table 三 are wrong; null where chance decides.</summary>
    public int? WrongNumbers { get; init; }

    public IReadOnlyCollection<string> Quirks => _quirks;

    public int Year { get; set; }

    public string Agency { get; set; } = "";

    /// <summary>False once the text does not name the agency.</summary>
    public bool NamesAgency { get; set; }

    /// <summary>False once the text does not tell the year.</summary>
    public bool TellsYear { get; set; }

    /// <summary>Clause of table 二 to form, in document order.</summary>
    public List<(string Clause, string Form)> Blocks { get; } = [];

    public string RequestsForm { get; set; } = "2021";

    /// <summary>The numbers to print, faults included; money in yuan.</summary>
    public Dictionary<string, decimal> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The cells as the text shows them.</summary>
    public Dictionary<string, PrintedFigure> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>The dialect of each table; equal to <see cref="Dialect"/> unless that is mixed.</summary>
    public Dictionary<string, TextDialect> TableDialects { get; } = new(StringComparer.Ordinal);

    /// <summary>The seven numbers of a row that the agency added to table 三; null when it added none.</summary>
    public IReadOnlyList<int>? LocalRow { get; set; }

    public HashSet<string> LostTables { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of the sections whose heading was written.</summary>
    public List<string> Sections { get; } = [];

    public bool LayoutIsDetermined { get; set; } = true;

    public bool IsPartial { get; set; }

    /// <summary>Text that went through a PDF: lines are cut by width and pages are numbered.</summary>
    public bool IsPaged => Dialect is TextDialect.SpaceRaw or TextDialect.SpaceLayout;

    /// <summary>Rolls for a quirk and records it by name when it is on.</summary>
    public bool Quirk(string name, double probability)
    {
        if (!Dice.Chance(probability))
        {
            return false;
        }

        _quirks.Add(name);
        return true;
    }

    public void Record(string quirk) => _quirks.Add(quirk);

    /// <summary>Records a damage that leaves more than one reading.</summary>
    public void Damage(string name)
    {
        _quirks.Add(name);
        LayoutIsDetermined = false;
    }

    public bool Has(string quirk) => _quirks.Contains(quirk);
}
