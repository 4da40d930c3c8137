using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// Finds the table of section 三 by its row labels. First those that stand there to the letter, as the heaviest
/// chain in the form's order; then the damaged ones, each by its likeness to what is left between its neighbours.
/// </summary>
internal static class RequestsTableFinder
{
    private const int MinimumRows = 4;
    private const int EdgeLimit = 60;
    private const int ShortLabel = 4;
    private const double ShortSimilarity = 0.75;
    private const double LongSimilarity = 0.55;
    private const double TruncatedSimilarity = 0.4;

    // What stands between the number of an item and its words.
    private const string ItemMarks = " \u00A0\u3000\t.．、,，";

    private const string HeadingEnd = "申请情况";

    private static readonly RequestsForm Form2019 = FormLibrary.Requests(FormVersion.Form2019);
    private static readonly RequestsForm Form2021 = FormLibrary.Requests(FormVersion.Form2021);
    private static readonly int ReconfirmationRow = Form2021.IndexOf("notHandled.reconfirmation");
    private static readonly int OverdueCorrectionRow = Form2021.IndexOf("otherHandling.overdueCorrection");
    private static readonly int OverdueFeeRow = Form2021.IndexOf("otherHandling.overdueFee");
    private static readonly int OtherRow = Form2021.IndexOf("otherHandling.other");
    private static readonly int ConcludedRow = Form2021.IndexOf("concluded");

    /// <summary>Finds the table.</summary>
    /// <returns>The labels that were found, or null when the document has no such table.</returns>
    public static RequestsTableLayout? Find(ReportText text)
    {
        var ideographs = text.Ideographs;
        var candidates = new List<LabelMark>();
        for (var row = 0; row < Form2021.Rows.Length; row++)
        {
            if (row == OtherRow || row == ConcludedRow)
            {
                continue;
            }

            foreach (var key in Form2021.Rows[row].Keys)
            {
                LabelChain.AddOccurrences(candidates, ideographs, key, row);
            }
        }

        var chain = LabelChain.Choose(candidates);
        if (chain.Count < MinimumRows)
        {
            return null;
        }

        AddDamaged(chain, text);
        AddEnding(chain, text, out var version);
        return new RequestsTableLayout(version ?? FormVersion.Form2019, version is not null, [.. chain]);
    }

    /// <summary>
    /// （六）, （七）: their words are short and stand in headers too, so they are only looked for where they must be, and not
    /// in table 四, whose columns are 其他结果 and 总计.
    /// </summary>
    private static void AddEnding(List<LabelMark> chain, ReportText text, out FormVersion? version)
    {
        var ideographs = text.Ideographs;
        var before = chain.FindLastIndex(mark => mark.Order < OtherRow);
        var after = chain.FindIndex(mark => mark.Order > ConcludedRow);
        var start = before < 0 ? chain[after].Start : chain[before].End;
        var end = after < 0 ? Math.Min(ideographs.Length, start + EdgeLimit) : chain[after].Start;
        var has2021Rows = chain.Exists(mark => mark.Order == OverdueCorrectionRow || mark.Order == OverdueFeeRow);
        var window = ideographs[start..end];
        window = window.IndexOf("行政复议") is >= 0 and var next ? window[..next] : window;
        var concluded = window.LastIndexOf("七总计");
        var concludedLength = 3;
        if (concluded < 0)
        {
            (concluded, concludedLength) = (window.LastIndexOf("总计"), 2);
        }

        var limit = concluded < 0 ? window.Length : concluded;
        var handled = window[..limit].IndexOf("其他处理");
        var other = IndexOfOther(window[..limit]);
        var otherRow = -1;
        if (has2021Rows)
        {
            version = FormVersion.Form2021;
            otherRow = other >= 0 && other != handled ? OtherRow : -1;
        }
        else if (handled >= 0 && other > handled && !text.HasDigit(text.OriginOf(start + handled), BeforeItemNumber(text, text.OriginOf(start + other))))
        {
            // （六）其他处理 over rows of which only 3.其他 was recognised.
            version = FormVersion.Form2021;
            otherRow = OtherRow;
        }
        else
        {
            version = handled >= 0 ? FormVersion.Form2019 : null;
            (other, otherRow) = (handled, handled >= 0 ? OtherRow : -1);
        }

        if (otherRow >= 0)
        {
            var length = version == FormVersion.Form2021 ? "其他".Length : "其他处理".Length;
            chain.Add(new LabelMark(otherRow, start + other, start + other + length, 1));
        }

        if (concluded >= 0)
        {
            chain.Add(new LabelMark(ConcludedRow, start + concluded, start + concluded + concludedLength, 1));
        }

        chain.Sort(static (left, right) => left.Start.CompareTo(right.Start));
    }

    /// <summary>Where the label at an offset begins, its item number 3 included.</summary>
    private static int BeforeItemNumber(ReportText text, int offset)
    {
        ref readonly var segment = ref text.Segments[text.SegmentAt(offset)];
        var before = segment.Text.Span[..(offset - segment.Offset)].TrimEnd(ItemMarks);
        var isItem = before is [.., var last] && CharacterFolding.Fold(last) == '3' && before is not [.., >= '0' and <= '9', _];
        return isItem ? segment.Offset + before.Length - 1 : offset;
    }

    /// <summary>The first 其他 that is not the group's 其他处理.</summary>
    private static int IndexOfOther(ReadOnlySpan<char> window)
    {
        for (var start = 0; start < window.Length;)
        {
            var found = window[start..].IndexOf("其他");
            if (found < 0)
            {
                return -1;
            }

            if (!window[(start + found)..].StartsWith("其他处理"))
            {
                return start + found;
            }

            start += found + 2;
        }

        return -1;
    }

    /// <summary>Looks for the labels that are missing from the chain in the gaps where they must stand.</summary>
    private static void AddDamaged(List<LabelMark> chain, ReportText text)
    {
        var ideographs = text.Ideographs;
        for (var index = 0; index <= chain.Count; index++)
        {
            var firstMissing = index == 0 ? 0 : chain[index - 1].Order + 1;
            var endMissing = index == chain.Count ? Form2021.Rows.Length : chain[index].Order;
            if (firstMissing >= endMissing)
            {
                continue;
            }

            var end = index == chain.Count ? Math.Min(ideographs.Length, chain[^1].End + EdgeLimit) : chain[index].Start;
            // The section's heading has 政府信息公开申请, as the first row's label has.
            var start = index == 0 ? BehindHeading(ideographs, Math.Max(0, end - EdgeLimit), end) : chain[index - 1].End;
            index += FillGap(chain, index, text, (start, end), (firstMissing, endMissing));
        }
    }

    /// <summary>Where the section's heading ends between two ideographs; the first of them when it is not there.</summary>
    public static int BehindHeading(ReadOnlySpan<char> ideographs, int start, int end)
    {
        var heading = ideographs[start..end].LastIndexOf(HeadingEnd);
        return heading < 0 ? start : start + heading + HeadingEnd.Length;
    }

    /// <summary>Whether every character of a piece of text is of the label, in its order, and the piece is not small.</summary>
    private static bool IsTruncated(string key, ReadOnlySpan<char> piece, double similarity) =>
        similarity >= TruncatedSimilarity && piece.Length >= ShortLabel && Similarity.CommonLength(key, piece) == piece.Length;

    /// <summary>Takes the likeliest of the missing labels first, then those on either side of it.</summary>
    private static int FillGap(
        List<LabelMark> chain,
        int index,
        ReportText text,
        (int Start, int End) gap,
        (int First, int End) rows)
    {
        var best = default(LabelMark);
        for (var row = rows.First; row < rows.End; row++)
        {
            // （七）总计 and 3.其他 are too short to be told when damaged.
            if (row == ConcludedRow || row == OtherRow)
            {
                continue;
            }

            foreach (var key in Form2021.Rows[row].Keys)
            {
                var mark = FindLikeliest(key, row, text, gap);
                best = mark.Similarity > best.Similarity ? mark : best;
            }
        }

        if (best.Similarity == 0)
        {
            return 0;
        }

        var before = FillGap(chain, index, text, (gap.Start, best.Start), (rows.First, best.Order));
        chain.Insert(index + before, best);
        var after = FillGap(chain, index + before + 1, text, (best.End, gap.End), (best.Order + 1, rows.End));
        return before + 1 + after;
    }

    /// <summary>The piece of a gap that a label most likely is. Pieces between numbers are tried first: a label wrapped round its numbers is rarer than two damaged labels side by side.</summary>
    private static LabelMark FindLikeliest(string key, int row, ReportText text, (int Start, int End) gap)
    {
        var best = default(LabelMark);
        for (var start = gap.Start; start < gap.End;)
        {
            var end = start + 1;
            while (end < gap.End && !text.HasDigit(text.OriginOf(end - 1), text.OriginOf(end)))
            {
                end++;
            }

            var mark = Match(key, row, text.Ideographs, start, end);
            best = mark.Similarity > best.Similarity ? mark : best;
            start = end;
        }

        return best.Similarity > 0 ? best : Match(key, row, text.Ideographs, gap.Start, gap.End);
    }

    private static LabelMark Match(string key, int row, ReadOnlySpan<char> ideographs, int gapStart, int gapEnd)
    {
        var (similarity, start, end) = Similarity.FindIn(key, ideographs[gapStart..gapEnd]);
        var isLike = end > start && (similarity >= (key.Length <= ShortLabel ? ShortSimilarity : LongSimilarity)
            || IsTruncated(key, ideographs[(gapStart + start)..(gapStart + end)], similarity));
        return isLike ? new LabelMark(row, gapStart + start, gapStart + end, similarity) : default;
    }

    /// <summary>The row of a mark in a form; -1 when the form has no such row.</summary>
    public static int RowIndexOf(LabelMark mark, FormVersion version)
    {
        if (version == FormVersion.Form2021 || mark.Order <= ReconfirmationRow)
        {
            return mark.Order;
        }

        return Form2019.IndexOf(mark.Order == OtherRow ? "otherHandling" : Form2021.Rows[mark.Order].Key);
    }

    /// <summary>The position that the marks of a form's row have.</summary>
    public static int OrderOf(int row, FormVersion version) =>
        version == FormVersion.Form2021 || row <= ReconfirmationRow ? row
        : Form2019.Rows[row].Key == "otherHandling" ? OtherRow
        : Form2021.IndexOf(Form2019.Rows[row].Key);
}
