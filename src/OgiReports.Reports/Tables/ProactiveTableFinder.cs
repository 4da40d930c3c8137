using System.Buffers;
using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// Finds the table of section 二 and divides its label text into the forms' words. Its words are short and stand
/// in prose and menus too, so a word counts only where it begins and ends a cell, a line or another word.
/// </summary>
internal static class ProactiveTableFinder
{
    private const int ClusterGap = 90;
    private const int MinimumAnchors = 2;
    private const int ProseLimit = 24;
    private const double DamagedSimilarity = 0.6;

    private const int TableOpenings = 6;

    // The first anchors are the titles of blocks.
    private const int Titles = 5;

    private static readonly SearchValues<char> CellBoundaries = SearchValues.Create(" \t\u3000\u00A0|｜│┃,");

    private static readonly string[] Anchors =
        ["第二十条第一项", "第二十条第五项", "第二十条第六项", "第二十条第八项", "第二十条第九项", "信息内容", "行政事业性收费", "政府集中采购", "其他对外管理服务事项", "现行有效件数", "对外公开总数量", "处理决定数量", "行政处罚", "行政强制"];

    /// <summary>Where the table's label text stands, in ideographs; empty when the document has no such table.</summary>
    public static Range FindRange(ReportText text, int limit)
    {
        var places = new List<LabelMark>();
        for (var anchor = 0; anchor < Anchors.Length; anchor++)
        {
            LabelChain.AddOccurrences(places, text.Ideographs[..limit], Anchors[anchor], anchor);
        }

        places.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var printed = places.FindAll(place => place.Order >= Titles || !IsCited(text, place, limit));
        var range = LargestCluster(printed);
        return range.End.Value > 0 ? range : LargestCluster(places);
    }

    /// <summary>Whether a sentence names an item of the regulations: a title stands alone, or before other words of the table.</summary>
    private static bool IsCited(ReportText text, LabelMark place, int limit)
    {
        if (place.End >= limit)
        {
            return false;
        }

        var behind = text.Ideographs[place.End..limit];
        foreach (var word in ProactiveWord.All)
        {
            if (behind.StartsWith(word.Key))
            {
                return false;
            }
        }

        return !IsParted(text, place.End) || (place.Start > 0 && !IsParted(text, place.Start));
    }

    /// <summary>Whether a line ends, or white space or a mark of cells stands, between an ideograph and the one before.</summary>
    private static bool IsParted(ReportText text, int index)
    {
        var origin = text.OriginOf(index);
        var before = text.OriginOf(index - 1) + 1;
        return text.SegmentAt(origin) != text.SegmentAt(before - 1)
            || text.Slice(before, origin - before).ContainsAny(CellBoundaries);
    }

    /// <summary>The run of anchors with the most different ones among them, from where a table opens; empty when none has enough.</summary>
    private static Range LargestCluster(List<LabelMark> places)
    {
        var (bestFirst, bestCount, bestKinds) = (0, 0, 0);
        for (var first = 0; first < places.Count;)
        {
            var end = first + 1;
            while (end < places.Count && places[end].Start - places[end - 1].End <= ClusterGap)
            {
                end++;
            }

            var kinds = places[first..end].Select(place => place.Order).Distinct().Count();
            if (kinds >= bestKinds)
            {
                (bestFirst, bestCount, bestKinds) = (first, end - first, kinds);
            }

            first = end;
        }

        if (bestKinds <= MinimumAnchors)
        {
            return default;
        }

        // Prose before the table names penalties and licences too; the table itself opens with a title or 信息内容.
        var cluster = places.GetRange(bestFirst, bestCount);
        var opening = cluster.FindIndex(place => place.Order < TableOpenings);
        return cluster[Math.Max(0, opening)].Start..cluster[^1].End;
    }

    /// <summary>Divides the label text into words, from the table's first word to the last before prose.</summary>
    public static List<ProactiveUnit> Divide(ReportText text, Range range, int limit, List<TableToken> tokens)
    {
        var boundaries = new FragmentReader(text, tokens);
        var units = new List<ProactiveUnit>();
        var index = range.Start.Value;
        while (index < limit)
        {
            if (boundaries.IsInsideValue(index))
            {
                index++;
                continue;
            }

            var unit = NextUnit(text, boundaries, index, limit);
            units.Add(unit);
            if (unit.Word is null && unit.Last - unit.First > ProseLimit && index >= range.End.Value)
            {
                break;
            }

            index = unit.Last;
        }

        // Header words that neither a row nor a block's title goes before stand in prose behind the table.
        var last = units.FindLastIndex(unit => unit.Word?.Kind is ProactiveWordKind.Row or ProactiveWordKind.Title);
        while (last >= 0 && last + 1 < units.Count && units[last + 1].Word is not null)
        {
            last++;
        }

        // The first label text behind the last word is where the table ends; the rest follows it.
        var kept = Math.Min(units.Count, (last < 0 ? units.FindLastIndex(unit => unit.Word is not null) : last) + 2);
        units.RemoveRange(kept, units.Count - kept);
        return units;
    }

    private static ProactiveUnit NextUnit(ReportText text, FragmentReader boundaries, int index, int limit)
    {
        if (MatchAt(text, boundaries, index, limit, mayChain: true) is { } word)
        {
            return Unit(text, word, index, index + word.Key.Length, 1);
        }

        var end = boundaries.FragmentEnd(index, limit);
        var fragment = text.Ideographs[index..end];
        ProactiveWord? likeliest = null;
        var best = DamagedSimilarity;
        foreach (var candidate in ProactiveWord.All)
        {
            var longer = Math.Max(candidate.Key.Length, fragment.Length);
            if (candidate.Kind is ProactiveWordKind.Header or ProactiveWordKind.Row && fragment.Length >= 3 && fragment.Length <= candidate.Key.Length + 2)
            {
                var similarity = (double)Similarity.CommonLength(candidate.Key, fragment) / longer;
                if (similarity > best)
                {
                    (likeliest, best) = (candidate, similarity);
                }
            }
        }

        return Unit(text, likeliest, index, end, likeliest is null ? 0 : best);
    }

    /// <summary>The longest word that begins here and ends where a cell, a line or another word begins.</summary>
    private static ProactiveWord? MatchAt(ReportText text, FragmentReader boundaries, int index, int limit, bool mayChain)
    {
        var rest = text.Ideographs[index..limit];
        foreach (var word in ProactiveWord.All)
        {
            if (!rest.StartsWith(word.Key))
            {
                continue;
            }

            var end = index + word.Key.Length;
            if (end >= limit || boundaries.StartsFragment(end) || boundaries.StartsBracket(end) || boundaries.IsInsideValue(end) || (mayChain && MatchAt(text, boundaries, end, limit, mayChain: true) is not null))
            {
                return word;
            }
        }

        return null;
    }

    private static ProactiveUnit Unit(ReportText text, ProactiveWord? word, int first, int last, double similarity) =>
        new(word, first, last, text.OriginOf(first), text.OriginOf(last - 1) + 1, similarity);

    /// <summary>Tells where label text is divided: by white space, marks, line ends or values.</summary>
    private sealed class FragmentReader(ReportText text, List<TableToken> tokens)
    {
        public bool StartsFragment(int index)
        {
            var origin = text.OriginOf(index);
            var before = text.OriginOf(index - 1) + 1;
            if (text.SegmentAt(origin) != text.SegmentAt(before - 1))
            {
                return true;
            }

            foreach (var character in text.Slice(before, origin - before))
            {
                var folded = CharacterFolding.Fold(character);
                if (folded is CharacterFolding.Ignorable or '|' || char.IsAsciiDigit(folded))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether a bracket opens before an ideograph: a note on the word before, such as （不含备案）.</summary>
        public bool StartsBracket(int index)
        {
            var origin = text.OriginOf(index);
            var before = text.OriginOf(index - 1) + 1;
            return text.SegmentAt(origin) == text.SegmentAt(before - 1) && text.Slice(before, origin - before).IndexOfAny("（([〔【") >= 0;
        }

        public int FragmentEnd(int index, int limit)
        {
            var end = index + 1;
            while (end < limit && !StartsFragment(end) && !IsInsideValue(end))
            {
                end++;
            }

            return end;
        }

        public bool IsInsideValue(int index)
        {
            var origin = text.OriginOf(index);
            int low = 0, high = tokens.Count - 1;
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (tokens[middle].Offset <= origin)
                {
                    low = middle;
                }
                else
                {
                    high = middle - 1;
                }
            }

            return tokens.Count > 0 && tokens[low].IsValue && !tokens[low].IsBlank && tokens[low].Offset <= origin && origin < tokens[low].End;
        }
    }
}
