using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>Tells what the label text of a table is that belongs to no mark: the rest of a wrapped label, the head of a group, or a label that the form does not have.</summary>
internal static class LabelUnits
{
    // What is mostly made of the form's own words, in their order, is a piece of them.
    private const double FurnitureShare = 0.7;

    /// <summary>The label text between two ideographs as units in document order.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="range">The ideographs of the table.</param>
    /// <param name="marks">The rows' labels within it, in order.</param>
    /// <param name="tokens">The table's cells; ideographs inside a value (万元, 减3) are no label.</param>
    /// <param name="vocabulary">The form's words that may stand near a mark, by its index; -1 before the first.</param>
    public static List<LabelUnit> Build(
        ReportText text,
        Range range,
        ReadOnlySpan<LabelMark> marks,
        List<TableToken> tokens,
        Func<int, string> vocabulary)
    {
        var units = new List<LabelUnit>();
        var token = 0;
        var nextMark = 0;
        for (var index = range.Start.Value; index < range.End.Value;)
        {
            if (nextMark < marks.Length && index == marks[nextMark].Start)
            {
                units.Add(new LabelUnit(LabelUnitKind.Row, nextMark, text.OriginOf(index), text.OriginOf(marks[nextMark].End - 1) + 1));
                index = marks[nextMark++].End;
                continue;
            }

            var limit = nextMark < marks.Length ? Math.Min(marks[nextMark].Start, range.End.Value) : range.End.Value;
            var start = index;
            while (index < limit && (index == start || (!text.HasGap(text.OriginOf(index - 1), text.OriginOf(index)) && !HasValueBetween(tokens, ref token, text.OriginOf(index - 1), text.OriginOf(index)))))
            {
                index++;
            }

            if (!IsInsideValue(tokens, token, text.OriginOf(start)))
            {
                var isFurniture = IsFurniture(text.Ideographs[start..index], vocabulary(nextMark - 1));
                units.Add(new LabelUnit(isFurniture ? LabelUnitKind.Furniture : LabelUnitKind.Foreign, -1, text.OriginOf(start), text.OriginOf(index - 1) + 1));
            }
        }

        return units;
    }

    private static bool IsFurniture(ReadOnlySpan<char> fragment, string vocabulary) =>
        fragment.Length == 1 || vocabulary.AsSpan().IndexOf(fragment) >= 0 || Similarity.CommonLength(fragment, vocabulary) >= FurnitureShare * fragment.Length;

    private static bool HasValueBetween(List<TableToken> tokens, ref int token, int left, int right)
    {
        while (token < tokens.Count && (!tokens[token].IsValue || tokens[token].End <= left))
        {
            token++;
        }

        return token < tokens.Count && tokens[token].Offset < right;
    }

    private static bool IsInsideValue(List<TableToken> tokens, int token, int origin)
    {
        for (var index = Math.Max(0, token - 1); index < tokens.Count && tokens[index].Offset <= origin; index++)
        {
            if (tokens[index].IsValue && origin < tokens[index].End)
            {
                return true;
            }
        }

        return false;
    }
}
