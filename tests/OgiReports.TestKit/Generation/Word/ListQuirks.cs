namespace OgiReports.TestKit.Generation.Word;

/// <summary>Takes the numbers of headings and labels out of their text: a list definition knows them.</summary>
internal sealed class ListQuirks(ReportDraft draft, double probability)
{
    private const string Numerals = "一二三四五六七八九";

    public void Apply(List<StoryBlock> story)
    {
        if (draft.Quirk("headings numbered by lists", probability))
        {
            foreach (var paragraph in story.OfType<StoryParagraph>())
            {
                Take(paragraph, isHeading: true);
            }
        }

        if (draft.Quirk("labels numbered by lists", probability))
        {
            foreach (var cell in story.OfType<StoryTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => !cell.IsFigure && cell.Only is not null))
            {
                Take(cell.Only!, isHeading: false);
            }
        }
    }

    private static void Take(StoryParagraph paragraph, bool isHeading)
    {
        if (paragraph.Inks is not [var ink])
        {
            return;
        }

        var text = ink.Text;
        StoryList? list = null;
        var length = 0;
        if (text.Length > 3 && text[1] == '、' && Numerals.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var number && (!isHeading || text.Length < 40))
        {
            (list, length) = (new StoryList("%1、", "chineseCounting", number + 1), 2);
        }
        else if (!isHeading && text.Length > 4 && text[0] == '（' && text[2] == '）' && Numerals.IndexOf(text[1], StringComparison.Ordinal) is >= 0 and var inner)
        {
            (list, length) = (new StoryList("（%1）", "chineseCounting", inner + 1), 3);
        }
        else if (!isHeading && text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] is '.' or '、' or '．')
        {
            (list, length) = (new StoryList("%1" + text[1], "decimal", text[0] - '0'), 2);
        }

        if (list is not null)
        {
            paragraph.List = list;
            paragraph.Inks[0] = new Ink(text[length..].TrimStart());
        }
    }
}
