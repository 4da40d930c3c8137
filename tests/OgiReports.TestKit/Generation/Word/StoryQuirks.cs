using System.Globalization;

namespace OgiReports.TestKit.Generation.Word;

/// <summary>Makes of a plain story what programs and people make of it, without changing what it says.</summary>
internal sealed class StoryQuirks(ReportDraft draft, WordFamily family)
{
    private readonly Dice _dice = draft.Dice;

    public void Apply(List<StoryBlock> story)
    {
        if (family is WordFamily.Lists or WordFamily.Mixed)
        {
            new ListQuirks(draft, family == WordFamily.Lists ? 0.8 : 0.3).Apply(story);
        }

        if (family is WordFamily.Cut or WordFamily.Mixed)
        {
            CutTables(story);
        }

        foreach (var table in story.OfType<StoryTable>().ToList())
        {
            Change(table);
        }

        if (family is WordFamily.Tracked or WordFamily.Hidden or WordFamily.Mixed)
        {
            AddUnseenParagraphs(story);
        }

        if (family == WordFamily.Layout && draft.Quirk("everything in a layout table", 0.4))
        {
            List<StoryBlock> inner = [.. story];
            story.Clear();
            story.Add(new StoryTable(1, [new StoryRow([new StoryCell(inner)])]));
        }
    }

    private void Change(StoryTable table)
    {
        ChangeInks(table);
        switch (family)
        {
            case WordFamily.Spans:
                new MergeQuirks(draft).Apply(table);
                break;
            case WordFamily.Mixed when _dice.Chance(0.3):
                new MergeQuirks(draft).Apply(table);
                break;
            case WordFamily.Layout:
                NestFigures(table);
                break;
            case WordFamily.Alternatives:
                table.IsInBox = draft.Quirk("table in a text box", 0.4);
                break;
        }

        if (family is WordFamily.Tracked or WordFamily.Hidden && draft.Quirk("rows that are not shown", 0.4))
        {
            var row = _dice.Pick(table.Rows);
            var copy = new StoryRow(row.Cells.ConvertAll(cell => cell with { Blocks = [new StoryParagraph(cell.IsFigure ? OtherFigure() : cell.Only is null ? "" : TextOf(cell.Only))] }))
            {
                IsDeleted = family == WordFamily.Tracked,
                IsHidden = family == WordFamily.Hidden,
            };
            if (row.Cells.TrueForAll(cell => cell.Down == StoryMerge.None))
            {
                table.Rows.Insert(table.Rows.IndexOf(row), copy);
            }
        }
    }

    private void ChangeInks(StoryTable table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
        {
            if (cell.Only is not { } paragraph || cell.Down == StoryMerge.Follower)
            {
                continue;
            }

            var text = TextOf(paragraph);
            paragraph.Inks.Clear();
            paragraph.Inks.AddRange(Inks(text, cell.IsFigure));
        }
    }

    private List<Ink> Inks(string text, bool isFigure)
    {
        var chosen = family == WordFamily.Mixed ? _dice.OneOf(WordFamily.SplitRuns, WordFamily.Tracked, WordFamily.Struck, WordFamily.Hidden, WordFamily.Fields, WordFamily.Plain, WordFamily.Plain) : family;
        var isDigits = isFigure && text.Length > 0 && text.All(char.IsAsciiDigit);
        return chosen switch
        {
            WordFamily.SplitRuns => Split(text),
            WordFamily.Tracked when isFigure && Roll("tracked figures", 0.25) => Replaced(text, InkKind.Deleted, InkKind.Inserted),
            WordFamily.Struck when isFigure && Roll("struck figures", 0.15) => Replaced(text, InkKind.Struck, InkKind.Plain),
            WordFamily.Hidden when isFigure && Roll("hidden figures", 0.15) => Replaced(text, InkKind.Hidden, InkKind.Plain),
            WordFamily.Notes when isDigits && Roll("note marks behind figures", 0.04) => [new Ink(text), new Ink(_dice.OneOf("1", "2", "①", "[1]"), InkKind.Mark)],
            WordFamily.Fields when isFigure && text.Length > 0 && Roll("figures by fields", 0.3) => [new Ink(text, InkKind.Field)],
            _ => [new Ink(text)],
        };
    }

    private bool Roll(string name, double probability)
    {
        var isOn = _dice.Chance(probability);
        if (isOn)
        {
            draft.Record(name);
        }

        return isOn;
    }

    private List<Ink> Split(string text)
    {
        var inks = new List<Ink>();
        while (text.Length > 1 && _dice.Chance(0.6))
        {
            var length = _dice.Between(1, text.Length - 1);
            inks.Add(new Ink(text[..length]));
            text = text[length..];
        }

        inks.Add(new Ink(text));
        return inks;
    }

    private List<Ink> Replaced(string text, InkKind old, InkKind present)
    {
        List<Ink> inks = [new Ink(OtherFigure(), old), new Ink(text, present)];
        if (_dice.Chance(0.3))
        {
            inks.Reverse();
        }

        return inks;
    }

    private string OtherFigure() => _dice.Between(1, 999).ToString(CultureInfo.InvariantCulture);

    private static string TextOf(StoryParagraph paragraph) => string.Concat(paragraph.Inks.Select(ink => ink.Text));

    /// <summary>Figures in a table of one cell inside their cell.</summary>
    private void NestFigures(StoryTable table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.IsFigure && cell.Only is not null))
        {
            if (Roll("figures in tables of their own", 0.03))
            {
                var paragraph = cell.Only!;
                cell.Blocks.Clear();
                cell.Blocks.Add(new StoryTable(1, [new StoryRow([new StoryCell([paragraph])])]));
                cell.Blocks.Add(new StoryParagraph(""));
            }
        }
    }

    private void AddUnseenParagraphs(List<StoryBlock> story)
    {
        for (var index = story.Count - 1; index >= 0; index--)
        {
            if (story[index] is StoryParagraph && Roll("paragraphs that are not shown", 0.1))
            {
                var isHidden = family == WordFamily.Hidden;
                story.Insert(index, new StoryParagraph([new Ink("二、主动公开政府信息情况 规章 7", isHidden ? InkKind.Hidden : InkKind.Deleted)]) { IsHidden = isHidden });
            }
        }
    }

    /// <summary>A table goes on in another one: nothing is merged over the cut.</summary>
    private void CutTables(List<StoryBlock> story)
    {
        for (var index = 0; index < story.Count; index++)
        {
            if (story[index] is not StoryTable { Rows.Count: > 3 } table || !draft.Quirk("tables cut", 0.8))
            {
                continue;
            }

            var cut = _dice.Between(2, table.Rows.Count - 1);
            while (cut < table.Rows.Count && table.Rows[cut].Cells.Exists(cell => cell.Down == StoryMerge.Follower) && !table.Rows[cut].Cells.Exists(cell => cell.IsFigure))
            {
                cut++;
            }

            if (cut >= table.Rows.Count)
            {
                continue;
            }

            var rest = new StoryTable(table.Columns, table.Rows.GetRange(cut, table.Rows.Count - cut));
            table.Rows.RemoveRange(cut, rest.Rows.Count);
            Restart(rest);
            story.Insert(index + 1, new StoryParagraph(""));
            story.Insert(index + 2, rest);
        }
    }

    /// <summary>The first part of a merge in a new table is its beginning.</summary>
    private static void Restart(StoryTable table)
    {
        foreach (var cell in table.Rows[0].Cells.Where(cell => cell.Down == StoryMerge.Follower))
        {
            cell.Down = StoryMerge.First;
        }
    }
}
