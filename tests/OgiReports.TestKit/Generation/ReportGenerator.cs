using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>Makes flattened reports of known truth, in every shape in which such reports were seen.</summary>
public static class ReportGenerator
{
    private static readonly TextDialect[] Dialects = Enum.GetValues<TextDialect>();

    /// <summary>Makes one report; the same arguments always give the same report.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="dialect">The dialect; null lets the seed choose.</param>
    public static GeneratedReport Create(int seed, TextDialect? dialect = null) =>
        Create(seed, dialect ?? Dialects[(int)((uint)seed % (uint)Dialects.Length)], null);

    /// <summary>Makes one report whose tables 三 and 四 suffered a damage that only their sums can mend.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="damage">The damage.</param>
    /// <param name="wrongNumbers">How many numbers of table 三 are wrong; null lets the seed choose.</param>
    public static GeneratedReport CreateDamaged(int seed, PlacementDamage damage, int? wrongNumbers = null) => Create(seed, PlacementDamager.DialectOf(seed, damage), damage, wrongNumbers);

    /// <summary>Makes the parts of a report with whole tables, for formats that declare theirs.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="dialect">A dialect that marks every cell.</param>
    /// <param name="mayDamage">Whether something may be lost from the tables.</param>
    internal static (ReportDraft Draft, List<Piece> Pieces) Draft(int seed, TextDialect dialect, bool mayDamage)
    {
        var draft = new ReportDraft(seed, dialect);
        var (labels, sheets) = MakeTables(draft);
        if (mayDamage)
        {
            Damage.Apply(draft, sheets, probability: 1);
        }

        return (draft, Compose(draft, labels, sheets));
    }

    /// <summary>The tables of one damaged report before they become text.</summary>
    internal static (ReportDraft Draft, List<Sheet> Sheets) DamagedTables(int seed, PlacementDamage damage)
    {
        var (draft, _, sheets) = MakeDamagedTables(seed, PlacementDamager.DialectOf(seed, damage), damage);
        return (draft, sheets);
    }

    private static (ReportDraft Draft, LabelStyle Labels, List<Sheet> Sheets) MakeDamagedTables(int seed, TextDialect chosen, PlacementDamage? damage, int? wrongNumbers = null)
    {
        var draft = new ReportDraft(seed, chosen) { PlacementDamage = damage, WrongNumbers = wrongNumbers };
        var (labels, sheets) = MakeTables(draft);
        if (damage is null)
        {
            Damage.Apply(draft, sheets);
        }
        else
        {
            PlacementDamager.Apply(draft, sheets);
        }

        return (draft, labels, sheets);
    }

    private static GeneratedReport Create(int seed, TextDialect chosen, PlacementDamage? damage, int? wrongNumbers = null)
    {
        var (draft, labels, sheets) = MakeDamagedTables(seed, chosen, damage, wrongNumbers);

        var styles = sheets.ToDictionary(sheet => sheet.Name, sheet => StyleOf(draft, sheet), StringComparer.Ordinal);
        var pieces = Compose(draft, labels, sheets);
        var text = new PageWriter(draft).Write(pieces, sheet => WriteTable(draft, styles[sheet.Name], sheet));
        var truth = TruthOf(draft);
        if (draft.Quirk("traditional characters", 0.05))
        {
            text = TraditionalScript.Convert(text);
            // The truth holds what is printed, so the name is traditional, too.
            var agency = TraditionalScript.Convert(draft.Agency);
            truth = truth with { Agency = truth.Agency is null ? null : agency };
            if (TraditionalScript.AddReadings(agency) == agency && draft.Quirk("reading aids", 0.2))
            {
                text = TraditionalScript.AddReadings(text);
            }
        }

        return new GeneratedReport(seed, chosen.ToString(), [.. draft.Quirks], text, truth, draft.LayoutIsDetermined);
    }

    private static (LabelStyle Labels, List<Sheet> Sheets) MakeTables(ReportDraft draft)
    {
        ChooseTables(draft);
        FigureMaker.Make(draft);
        if (draft.WrongNumbers is { } wrong)
        {
            FaultInjector.InjectRequests(draft, wrong);
        }
        else if (draft.Dice.Chance(0.2))
        {
            draft.Record(FaultInjector.Inject(draft));
        }

        HeaderStyle.Roll(draft);
        FigurePrinter.Print(draft);
        draft.Quirk("gap inside the clause name", 0.08);
        draft.Quirk("gap inside applicant names", 0.12);
        var labels = new LabelStyle(draft);
        var builder = new SheetBuilder(draft, labels);
        List<Sheet> sheets = [builder.Proactive(), builder.Requests(), builder.Remedies()];
        return (labels, sheets);
    }

    /// <summary>The parts of a report that suffered no damage, for writers that lay them out on pages.</summary>
    /// <param name="seed">Any number.</param>
    internal static (ReportDraft Draft, List<Piece> Pieces, ReportTruth Truth) CreatePieces(int seed)
    {
        var draft = new ReportDraft(seed, TextDialect.Tsv);
        ChooseTables(draft);
        FigureMaker.Make(draft);
        HeaderStyle.Roll(draft);
        FigurePrinter.Print(draft);
        var labels = new LabelStyle(draft);
        var builder = new SheetBuilder(draft, labels);
        var pieces = Compose(draft, labels, [builder.Proactive(), builder.Requests(), builder.Remedies()]);
        return (draft, pieces, TruthOf(draft));
    }

    private static void ChooseTables(ReportDraft draft)
    {
        var dice = draft.Dice;
        var is2019 = dice.Chance(0.4);
        draft.Year = is2019 ? dice.Between(2019, 2020) : dice.Between(2021, 2025);
        if (draft.Quirk("form of another year", 0.06))
        {
            is2019 = !is2019;
        }

        draft.Agency = AgencyNames.Make(draft);
        draft.RequestsForm = is2019 ? "2019" : "2021";
        var proactive = draft.RequestsForm;
        if (draft.Quirk("tables of different forms", 0.12))
        {
            proactive = is2019 ? "2021" : "2019";
        }

        var mixesBlocks = draft.Quirk("blocks of different forms", 0.12);
        var odd = mixesBlocks ? dice.Pick(ProactiveForm.Clauses) : "";
        foreach (var clause in ProactiveForm.Clauses)
        {
            var form = clause == odd ? Other(proactive) : proactive;
            if (clause != "（九）" || form == "2019")
            {
                draft.Blocks.Add((clause, form));
            }
        }

        string[] tables = ["proactive", "requests", "remedies"];
        foreach (var table in tables)
        {
            draft.TableDialects[table] = draft.Dialect == TextDialect.Mixed ? Dialects[dice.Below((int)TextDialect.SpaceLayout)] : draft.Dialect;
        }
    }

    private static string Other(string form) => form == "2019" ? "2021" : "2019";

    private static SheetStyle StyleOf(ReportDraft draft, Sheet sheet)
    {
        var style = SheetStyle.Roll(draft, draft.TableDialects[sheet.Name]);
        if (sheet.HasBlankFigure && !style.TellsBlanks && draft.LayoutIsDetermined)
        {
            draft.Damage(SheetStyle.MarksBlanks(style.Dialect) ? "blanks look like fillers" : "blanks vanished");
        }

        if (draft.PlacementDamage == PlacementDamage.LinesDeduplicated)
        {
            draft.IsPartial = true;
            style = style with { DropsRepeatedLines = true, WrapsLabels = false };
        }

        var isLines = style.Dialect is TextDialect.CellPerLine or TextDialect.CellPerLineBlankLines;
        if (isLines && draft.PlacementDamage is null && draft.LayoutIsDetermined && draft.Dice.Chance(0.03))
        {
            draft.Damage("repeated lines dropped");
            draft.IsPartial = true;
            style = style with { DropsRepeatedLines = true, WrapsLabels = false };
        }

        return style;
    }

    private static List<Piece> Compose(ReportDraft draft, LabelStyle labels, List<Sheet> sheets)
    {
        var pieces = new List<Piece>();
        var headings = new HeadingWriter(draft, labels);
        var narrative = new Narrative(draft, labels);
        var preamble = new PreambleWriter(draft, labels);
        NoiseWriter.Before(draft, pieces);
        TitleWriter.Write(draft, pieces);
        var isUnderFirst = draft.Quirk("preamble under the first heading", 0.1);
        NoiseWriter.Contents(draft, headings, pieces);
        if (!isUnderFirst)
        {
            pieces.Add(new(PieceKind.Paragraph, preamble.Write()));
        }

        headings.Write(0, pieces);
        if (isUnderFirst)
        {
            pieces.Add(new(PieceKind.Paragraph, preamble.Write()));
        }

        narrative.Overview(pieces);
        for (var section = 1; section <= 3; section++)
        {
            headings.Write(section, pieces);
            var name = HeadingWriter.Kinds[section];
            if (narrative.Lead(name) is { } lead)
            {
                pieces.Add(lead);
            }

            pieces.AddRange(sheets.Where(sheet => sheet.Name == name).Select(sheet => new Piece(PieceKind.Table, "", sheet)));
            if (draft.LostTables.Contains(name) && draft.Has(Damage.TablesAreImages))
            {
                pieces.Add(new(PieceKind.Noise, $"捕获{section}.PNG"));
            }
        }

        headings.Write(4, pieces);
        narrative.ProblemsAndPlans(pieces);
        if (!draft.Quirk("no section six", 0.1))
        {
            headings.Write(5, pieces);
            narrative.Other(pieces);
        }

        NoiseWriter.After(draft, pieces);
        return pieces;
    }

    private static List<string> WriteTable(ReportDraft draft, SheetStyle style, Sheet sheet) => style.Dialect switch
    {
        TextDialect.SpaceRaw => new RawWriter(draft).Write(sheet),
        TextDialect.SpaceLayout => new LayoutWriter(draft).Write(sheet),
        _ => new LineWriter(draft, style).Write(sheet).ConvertAll(line => line.Text),
    };

    internal static ReportTruth TruthOf(ReportDraft draft)
    {
        var cells = draft.Figures.ToDictionary(pair => pair.Key, pair => pair.Value.Truth, StringComparer.Ordinal);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!draft.LostTables.Contains("proactive"))
        {
            forms["proactive"] = TruthFile.CommonForm(draft.Blocks.Select(block => block.Form))!;
        }

        if (!draft.LostTables.Contains("requests"))
        {
            forms["requests"] = draft.RequestsForm;
        }

        var repairs = NaiveSuggestion.Find(cells, draft.RequestsForm);
        return new ReportTruth
        {
            Agency = draft.NamesAgency ? draft.Agency : null,
            Year = draft.TellsYear ? draft.Year : null,
            Form = TruthFile.CommonForm(forms.Values),
            Forms = forms,
            Sections = draft.Sections,
            Cells = cells,
            Checks = NaiveChecks.Evaluate(cells, draft.RequestsForm),
            SuggestionCell = repairs.Count == 1 ? repairs[0].Cell : null,
            SuggestionValue = repairs.Count == 1 ? repairs[0].Value : null,
            Status = draft.IsPartial ? "partial" : "complete",
        };
    }
}
