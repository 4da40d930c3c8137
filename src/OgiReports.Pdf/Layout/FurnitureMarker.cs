using System.Buffers;

namespace OgiReports.Pdf.Layout;

/// <summary>Marks page numbers and running headers and footers: the first or last line of a page that is a number in ornaments, or that stands at the same place of other pages.</summary>
internal static class FurnitureMarker
{
    private static readonly SearchValues<char> Ornaments = SearchValues.Create("-－—–第/页~·");

    private const double SamePlace = 4;
    private const int LongestPageNumber = 12;

    public static void Mark(List<List<PageItem>> pages)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var item in Outermost(pages[page]))
            {
                if (item?.Line is { } line)
                {
                    item.IsFurniture = IsPageNumber(line.Text) ? line.Text.AsSpan().ContainsAny(Ornaments) || Repeats(pages, page, item) : Repeats(pages, page, item);
                }
            }
        }
    }

    private static PageItem?[] Outermost(List<PageItem> page) => [page.Find(IsPrinted), page.FindLast(IsPrinted)];

    private static bool IsPrinted(PageItem item) => item.Rule is null && !item.IsStamp;

    private static bool IsPageNumber(string text)
    {
        var hasDigit = false;
        foreach (var character in text)
        {
            hasDigit |= char.IsAsciiDigit(character);
            if (!char.IsAsciiDigit(character) && !" -－—–~·第共页/，,".Contains(character))
            {
                return false;
            }
        }

        return hasDigit && text.Length <= LongestPageNumber;
    }

    private static bool Repeats(List<List<PageItem>> pages, int own, PageItem item)
    {
        var key = KeyOf(item.Line!.Text);
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var other in Outermost(pages[page]))
            {
                if (page != own && other?.Line is { } line && Math.Abs(other.Top - item.Top) <= SamePlace && KeyOf(line.Text) == key)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string KeyOf(string text) => string.Concat(text.Where(character => !char.IsAsciiDigit(character) && character != ' '));
}
