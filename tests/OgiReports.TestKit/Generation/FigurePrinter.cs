using System.Globalization;
using System.Text;
using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>Writes the numbers of a report as its agency would, and notes what the characters mean.</summary>
internal static class FigurePrinter
{
    private static readonly string[] Tables = ["proactive", "requests", "remedies"];

    public static void Print(ReportDraft draft)
    {
        foreach (var table in Tables)
        {
            var style = FigureStyle.Roll(draft, table);
            foreach (var (id, value) in draft.Values)
            {
                if (id.StartsWith(table, StringComparison.Ordinal))
                {
                    draft.Figures[id] = Figure(draft, style, id, value);
                }
            }
        }

        PrintSentences(draft);
        BlankTotals(draft);
    }

    private static PrintedFigure Figure(ReportDraft draft, FigureStyle style, string id, decimal value)
    {
        if (value == 0 && Zero(draft, style) is { } zero)
        {
            return zero;
        }

        var truth = CellTruth.Number(value);
        if (id.EndsWith(".amount", StringComparison.Ordinal))
        {
            return new(Amount(draft, style, id, value), truth);
        }

        if (id.EndsWith(".change", StringComparison.Ordinal) && value != 0)
        {
            return new(Change(draft, style, value), truth);
        }

        var unit = !style.Units ? "" : id.StartsWith("requests", StringComparison.Ordinal) || id.Contains("rules", StringComparison.Ordinal)
            || id.Contains("Documents", StringComparison.Ordinal) ? "件" : "项";
        return new(Digits(style, value) + unit, truth);
    }

    private static PrintedFigure? Zero(ReportDraft draft, FigureStyle style) => style.Zero switch
    {
        ZeroStyle.Blank => new("", CellTruth.Blank),
        ZeroStyle.SomeBlank when draft.Dice.Chance(0.3) => new("", CellTruth.Blank),
        ZeroStyle.Dash => new(style.Dash, new CellTruth(null, "dash")),
        ZeroStyle.Slash => new("/", new CellTruth(null, "slash")),
        _ => null,
    };

    private static string Amount(ReportDraft draft, FigureStyle style, string id, decimal yuan)
    {
        var tenThousands = yuan / 10_000m;
        var underTenThousands = id == "proactive.fees.amount"
            ? !draft.Has(HeaderStyle.NoFeeUnit)
            : draft.Has(HeaderStyle.ProcurementUnit);
        var (number, unit) = draft.Dice.Below(underTenThousands ? 6 : 3) switch
        {
            0 => (tenThousands, "万元"),
            1 => (yuan, "元"),
            2 when !underTenThousands => (yuan, ""),
            _ => (tenThousands, ""),
        };
        if (unit.Length > 0)
        {
            draft.Record("money with its unit");
        }

        return Digits(style, number) + unit;
    }

    private static string Change(ReportDraft draft, FigureStyle style, decimal value)
    {
        var size = Digits(style, Math.Abs(value));
        if (value > 0)
        {
            return draft.Dice.Below(6) switch { 0 => "+" + size, 1 => "增" + size, _ => size };
        }

        return draft.Dice.Below(5) switch { 0 => "减" + size, 1 => "－" + size, 2 => "−" + size, _ => "-" + size };
    }

    private static string Digits(FigureStyle style, decimal value)
    {
        var text = value.ToString(style.Commas ? "#,0.######" : "0.######", CultureInfo.InvariantCulture);
        if (!style.FullWidth)
        {
            return text;
        }

        var wide = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            wide.Append(char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c);
        }

        return wide.ToString();
    }

    private static void PrintSentences(ReportDraft draft)
    {
        // Between spaces a sentence would break the row into words that belong to no cell.
        var dialect = draft.TableDialects["proactive"];
        if (dialect is TextDialect.SpaceRaw or TextDialect.SpaceLayout or TextDialect.OneLine)
        {
            return;
        }

        foreach (var id in (string[])["proactive.rules.issued", "proactive.rules.created", "proactive.fees.amount"])
        {
            if (draft.Values.TryGetValue(id, out var value) && value == 0 && draft.Quirk("sentence in a cell", 0.02))
            {
                var sentence = id == "proactive.fees.amount" ? "本单位无收费项目" : "本单位未制作规章";
                draft.Figures[id] = new(sentence, new CellTruth(null, "text"));
            }
        }
    }

    private static void BlankTotals(ReportDraft draft)
    {
        if (!draft.Quirk("blank totals", SheetStyle.MarksBlanks(draft.TableDialects["requests"]) ? 0.05 : 0.02))
        {
            return;
        }

        var onlyZeros = draft.Dice.Chance(0.5);
        foreach (var row in RequestForm.Rows(draft.RequestsForm))
        {
            var id = $"requests.{row.Id}.total";
            if (onlyZeros ? draft.Values[id] == 0 : draft.Dice.Chance(0.4))
            {
                draft.Figures[id] = new("", CellTruth.Blank);
            }
        }
    }
}
