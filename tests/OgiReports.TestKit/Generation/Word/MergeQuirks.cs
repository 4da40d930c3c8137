namespace OgiReports.TestKit.Generation.Word;

/// <summary>Declares the merges of a table in the irregular ways of real files.</summary>
internal sealed class MergeQuirks(ReportDraft draft)
{
    private readonly Dice _dice = draft.Dice;

    public void Apply(StoryTable table)
    {
        if (draft.Quirk("cells split across", 0.3))
        {
            SplitAcross(table);
        }

        if (draft.Quirk("merges that nothing began", 0.2))
        {
            Change(table, cell => cell.Down == StoryMerge.First, cell => cell.Down = StoryMerge.Follower);
        }
        else if (draft.Quirk("covered cells not merged", 0.3))
        {
            Change(table, _ => true, cell => cell.Down = StoryMerge.None);
        }

        if (draft.Quirk("columns left out before", 0.3))
        {
            LeaveOut(table);
        }
    }

    private void Change(StoryTable table, Func<StoryCell, bool> where, Action<StoryCell> change)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(where))
        {
            if (_dice.Chance(0.7))
            {
                change(cell);
            }
        }
    }

    /// <summary>A span as several cells of which the later ones go on with the first.</summary>
    private void SplitAcross(StoryTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var index = row.Cells.Count - 1; index >= 0; index--)
            {
                var cell = row.Cells[index];
                if (cell.Span < 2 || cell.Down != StoryMerge.None || cell.IsFigure || !_dice.Chance(0.5))
                {
                    continue;
                }

                var rest = cell.Span - 1;
                cell.Span = 1;
                row.Cells.Insert(index + 1, new StoryCell([new StoryParagraph("")]) { Span = rest, IsAcross = true });
            }
        }
    }

    /// <summary>The cells that are covered at a row's beginning are not there at all.</summary>
    private void LeaveOut(StoryTable table)
    {
        foreach (var row in table.Rows)
        {
            while (row.Cells.Count > 1 && row.Cells[0].Down == StoryMerge.Follower && _dice.Chance(0.7))
            {
                row.Before += row.Cells[0].Span;
                row.Cells.RemoveAt(0);
            }
        }
    }
}
