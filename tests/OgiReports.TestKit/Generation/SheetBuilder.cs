namespace OgiReports.TestKit.Generation;

/// <summary>Builds the tables of a draft as their agency drew them, spans and all.</summary>
internal sealed class SheetBuilder(ReportDraft draft, LabelStyle labels)
{
    private const int LabelColumns = 3;

    public Sheet Proactive()
    {
        const int columns = 4;
        var rows = new List<List<SheetCell>>();
        foreach (var (clause, form) in draft.Blocks)
        {
            var block = ProactiveForm.Block(clause, form);
            rows.Add([Label($"第二十条{ClauseGap()}第{clause}项") with { Span = columns }]);
            rows.Add([Label(ProactiveForm.FirstHeader), .. Spread(block.Headers, header => Label(HeaderStyle.Word(draft, header)))]);
            foreach (var row in block.Rows)
            {
                rows.Add([Label(row.Label), .. Spread(block.Columns, column => Figure($"proactive.{row.Id}.{column}"))]);
            }
        }

        return new Sheet("proactive", columns, rows);
    }

    public Sheet Requests()
    {
        var form = RequestForm.Rows(draft.RequestsForm);
        var extra = draft.LocalRow is not null;
        var rows = RequestHeader();
        var outcomeCount = form.Count(row => row.IsOutcome) + (extra ? 1 : 0);
        for (var i = 0; i < form.Length; i++)
        {
            var row = form[i];
            rows.Add([.. RowLabels(form, i, outcomeCount, extra), .. Columns().Select(column => Figure($"requests.{row.Id}.{column}"))]);
            if (extra && row.Id == "denied.administrativeInquiry")
            {
                rows.Add(LocalRow(draft.LocalRow!));
            }
        }

        return new Sheet("requests", LabelColumns + 7, rows);
    }

    public Sheet Remedies()
    {
        var gap = draft.Quirk("spaced total header", 0.2) ? "总 计" : "总计";
        var five = RequestForm.RemedyLabels.Select(label => label == "总计" ? gap : label).ToList();
        var rows = new List<List<SheetCell>>
        {
            new() { Label("行政复议") with { Span = 5 }, Label("行政诉讼") with { Span = 10 } },
            new([.. five.Select(label => Label(label) with { Rows = 2 }), Label("未经复议直接起诉") with { Span = 5 }, Label("复议后起诉") with { Span = 5 }]),
            new([.. five.Select(_ => Covered(1)), .. five.Select(Label), .. five.Select(Label)]),
            new([.. RequestForm.RemedyGroups.SelectMany(group =>
                RequestForm.RemedyColumns.Select(column => Figure($"remedies.{group}.{column}")))]),
        };
        return new Sheet("remedies", 15, rows);
    }

    private static IEnumerable<string> Columns() => RequestForm.Applicants.Append("total");

    private static SheetCell Covered(int span) => new("") { IsCovered = true, Span = span };

    private SheetCell Label(string text) => new(labels.Write(text));

    private SheetCell Figure(string id) => new(draft.Figures[id].Raw) { IsFigure = true, Id = id };

    private string ClauseGap() => draft.Has("gap inside the clause name") ? " " : "";

    // The last number column takes the width that is left, as in the official form.
    private static IEnumerable<SheetCell> Spread(string[] items, Func<string, SheetCell> make)
    {
        for (var i = 0; i < items.Length; i++)
        {
            yield return make(items[i]) with { Span = i == items.Length - 1 ? 4 - items.Length : 1 };
        }
    }

    private List<List<SheetCell>> RequestHeader()
    {
        var note = draft.Quirk("note cell empty", 0.12) ? new SheetCell("") : Label(RequestForm.Note);
        note = note with { Span = LabelColumns, Rows = 3 };
        var applicants = Label("申请人情况") with { Span = 7 };
        var after = note.Text.Length > 0 && draft.Dialect != TextDialect.SpaceLayout && draft.Quirk("note after the applicants", 0.12);
        var organizations = RequestForm.OrganizationLabels.Select(label =>
            Label(label is "商业企业" or "法律服务机构" && draft.Has("gap inside applicant names") ? label.Insert(2, " ") : label));
        return
        [
            after ? [applicants, note] : [note, applicants],
            [Covered(LabelColumns), Label("自然人") with { Rows = 2 }, Label("法人或其他组织") with { Span = 5 }, Label("总计") with { Rows = 2 }],
            [Covered(LabelColumns), Covered(1), .. organizations, Covered(1)],
        ];
    }

    private IEnumerable<SheetCell> RowLabels(RequestRow[] form, int index, int outcomeCount, bool extra)
    {
        var row = form[index];
        if (!row.IsOutcome)
        {
            yield return Label(row.Label) with { Span = LabelColumns };
            yield break;
        }

        var isFirstOutcome = !form[index - 1].IsOutcome;
        yield return isFirstOutcome ? Label(RequestForm.ResultLabel) with { Rows = outcomeCount } : Covered(1);
        if (row.Group is null)
        {
            yield return Label(row.Label) with { Span = LabelColumns - 1 };
            yield break;
        }

        var isFirstItem = form[index - 1].Group != row.Group;
        var items = form.Count(other => other.Group == row.Group)
            + (extra && row.Id.StartsWith("denied.", StringComparison.Ordinal) ? 1 : 0);
        yield return isFirstItem ? Label(row.Group) with { Rows = items } : Covered(1);
        yield return Label(row.Label);
    }

    private List<SheetCell> LocalRow(IReadOnlyList<int> counts)
    {
        var label = draft.Dice.OneOf("9.属于商业秘密", "9.属于个人隐私", "9.属于工作秘密");
        return
        [
            Covered(1), Covered(1), Label(label),
            .. counts.Select(count => new SheetCell(count.ToString(System.Globalization.CultureInfo.InvariantCulture)) { IsFigure = true }),
        ];
    }
}
