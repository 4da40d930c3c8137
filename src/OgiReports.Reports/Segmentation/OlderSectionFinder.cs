using OgiReports.Documents.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Finds the headings of reports from before the fixed form: their wordings, their order and their number are free.
/// The level of numbering that gives the longest run of known headings is the top level; a line of known words
/// without a number is a heading too, where no numbered one is of its kind.
/// </summary>
internal sealed partial class OlderSectionFinder
{
    private const int HeadingLimit = 42;
    private const int BareLimit = 22;
    private const int InlineLimit = 26;
    private const int LongLine = 90;
    private const string Numerals = "一二三四五六七八九十";

    private readonly ReportText _text;
    private readonly IReadOnlyList<TableReading> _tables;

    private OlderSectionFinder(ReportText text, IReadOnlyList<TableReading> tables, ILineClassifier? classifier)
    {
        _classifier = classifier;
        _text = text;
        _tables = tables;
    }

    /// <summary>How a heading is numbered.</summary>
    private enum Level
    {
        Chinese,
        Bracketed,
        Arabic,
        Bare,
    }

    /// <summary>The headings in document order.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tables">The tables that were found.</param>
    /// <param name="classifier">Who is asked of what kind a heading is when its words do not tell; null for nobody.</param>
    public static List<HeadingCandidate> Find(ReportText text, IReadOnlyList<TableReading> tables, ILineClassifier? classifier)
    {
        var finder = new OlderSectionFinder(text, tables, classifier);
        var found = finder.Collect();
        var best = new List<Heading>();
        foreach (var level in (ReadOnlySpan<Level>)[Level.Chinese, Level.Bracketed, Level.Arabic])
        {
            var run = LongestRun(found.FindAll(heading => heading.Level == level));
            // Two numbered headings of the top level count more than any number of those below.
            if (best.Count < 2 && Known(run) >= Math.Max(2, Known(best)))
            {
                best = run;
            }
        }

        AddBare(best, found);
        return [.. best.OrderBy(heading => heading.Start).Select(heading => new HeadingCandidate((int)(heading.Kind ?? SectionKind.Other), heading.Start, heading.End, heading.BodyStart, heading.Printed, 0))];
    }

    private static int Known(List<Heading> headings) => headings.Count(heading => heading.Kind is not null);

    private List<Heading> Collect()
    {
        var found = new List<Heading>();
        for (var index = 0; index < _text.Segments.Length; index++)
        {
            var segment = _text.Segments[index];
            var isLong = segment.Text.Length > LongLine;
            if (segment.Block.IsFurniture || (segment.Cell is not null && segment.Text.Length < HeadingLimit && IsNarrowCell(segment)))
            {
                continue;
            }

            var span = segment.Text.Span;
            for (var position = 0; position < span.Length;)
            {
                if (!IsInTable(segment.Offset + position) && Read(span, position, segment.Offset, isLong) is { } heading)
                {
                    found.Add(heading);
                }

                // Within a long segment headings follow white space, a line end or the end of a sentence.
                var next = isLong || segment.Cell is not null ? span[(position + 1)..].IndexOfAny(" \u3000\n。") : -1;
                position = next < 0 ? span.Length : position + next + 2;
            }
        }

        return found;
    }

    /// <summary>A cell of a table proper, as against one of a layout that holds the whole text.</summary>
    private static bool IsNarrowCell(in TextSegment segment) => segment.Block is Documents.Blocks.TableBlock { Grid: { ColumnCount: > 1, RowCount: > 1 } };

    private bool IsInTable(int offset)
    {
        foreach (var table in _tables)
        {
            if (offset >= table.Start && offset < table.End)
            {
                return true;
            }
        }

        return false;
    }

    private Heading? Read(ReadOnlySpan<char> span, int position, int offset, bool isLong)
    {
        while (position < span.Length && (CharacterFolding.Fold(span[position]) is CharacterFolding.Ignorable or '|' or '#' or '*'))
        {
            position++;
        }

        var start = position;
        var (level, number, printed) = ReadNumber(span, ref position);
        if (position >= span.Length || (isLong && level == Level.Bare))
        {
            return null;
        }

        if (level == Level.Bare && !isLong && IsAttachment(span[position..]))
        {
            var attachment = span[position..].TrimEnd().Length;
            return new Heading(Level.Bare, 0, null, SectionKind.Attachments, offset + start, offset + position + attachment, offset + position + attachment);
        }

        var line = span[position..];
        var lineEnd = line.IndexOf('\n');
        line = lineEnd < 0 ? line : line[..lineEnd];
        var stop = line.IndexOfAny("。：:；;");
        var gap = line.TrimStart().IndexOfAny(" \u3000|\t");
        var length = line.Length;
        if (stop >= 0)
        {
            length = stop;
        }

        if (gap > 0 && gap + (line.Length - line.TrimStart().Length) < length && (length > InlineLimit || isLong))
        {
            length = gap + (line.Length - line.TrimStart().Length);
        }

        var words = LabelText.KeyOf(line[..length]);
        if (words.Length < 2 || length > (level == Level.Bare ? BareLimit : HeadingLimit) || line[..length].ContainsAny("，,？！") || HasDots(line, length))
        {
            return null;
        }

        var isWhole = line[length..].Trim("。：:；; \u3000|\t").IsEmpty;
        var kind = OlderHeadings.KindOf(words);
        var isBareHeading = level == Level.Bare && IsBareHeading(words);
        if (_classifier is not null && isWhole)
        {
            (kind, isBareHeading) = Ask(_classifier, line[..length], level, kind, isBareHeading);
        }

        if (level == Level.Bare ? !isWhole || kind is null || !isBareHeading : (!isWhole || isLong) && (kind is null || words.Length > InlineLimit))
        {
            return null;
        }

        var end = offset + position + line[..length].TrimEnd().Length;
        var body = offset + position + length + (stop == length ? 1 : 0);
        return new Heading(level, number, printed, kind, offset + start, end, body);
    }

    /// <summary>附：, 附件1： or 附表 at the start of a short line.</summary>
    private static bool IsAttachment(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (line.IsEmpty || line[0] != '附' || line.Length > HeadingLimit)
        {
            return false;
        }

        var position = line.Length > 1 && line[1] is '件' or '表' ? 2 : 1;
        while (position < line.Length && (char.IsAsciiDigit(line[position]) || Numerals.Contains(line[position], StringComparison.Ordinal)))
        {
            position++;
        }

        return position == line.Length ? position > 1 : line[position] is ':' or '：' or ' ' or '\u3000';
    }

    /// <summary>Dots and a page number: a line of a table of contents.</summary>
    private static bool HasDots(ReadOnlySpan<char> line, int length)
    {
        var trimmed = line.TrimEnd();
        return line.Contains("……", StringComparison.Ordinal) || line.Contains("....", StringComparison.Ordinal) || (trimmed.Length > 2 && char.IsAsciiDigit(trimmed[^1]) && length == line.Length && char.IsWhiteSpace(trimmed[^2]));
    }

    /// <summary>A line without a number is a heading only when it ends as headings do.</summary>
    private static bool IsBareHeading(string words) =>
        words.EndsWith("情况", StringComparison.Ordinal) || words.EndsWith("概述", StringComparison.Ordinal) || words.EndsWith("概况", StringComparison.Ordinal) || words is "引言" or "前言" or "附表" or "附件"
        || words.EndsWith("措施", StringComparison.Ordinal) || words.EndsWith("事项", StringComparison.Ordinal) || words.EndsWith("打算", StringComparison.Ordinal) || words.EndsWith("附表", StringComparison.Ordinal) || words.EndsWith("问题", StringComparison.Ordinal);

    private static (Level Level, int Number, string? Printed) ReadNumber(ReadOnlySpan<char> span, ref int position)
    {
        var first = CharacterFolding.Fold(span.Length > position ? span[position] : ' ');
        var isBracketed = first == '(';
        var at = position + (isBracketed || first == '第' ? 1 : 0);
        var from = at;
        while (at < span.Length && at - from < 3 && (Numerals.Contains(CharacterFolding.Fold(span[at])) || char.IsAsciiDigit(CharacterFolding.Fold(span[at]))))
        {
            at++;
        }

        if (at == from || at >= span.Length)
        {
            return (Level.Bare, 0, null);
        }

        var mark = CharacterFolding.Fold(span[at]);
        var isNumbered = isBracketed ? mark == ')' : first == '第' ? mark is '部' or '章' : mark is '、' or '.' or ',' or CharacterFolding.Ignorable or ':';
        if (!isNumbered)
        {
            return (Level.Bare, 0, null);
        }

        var printed = span[from..at].ToString();
        var isArabic = char.IsAsciiDigit(CharacterFolding.Fold(printed[0]));
        if (isArabic && mark is ',' or ':' or CharacterFolding.Ignorable)
        {
            return (Level.Bare, 0, null);
        }

        position = at + 1;
        if (first == '第')
        {
            position += position < span.Length && span[position] == '分' ? 1 : 0;
        }

        // （一）、概述 and 一、 概述.
        while (position < span.Length && CharacterFolding.Fold(span[position]) is CharacterFolding.Ignorable or '、' or '.')
        {
            position++;
        }

        return (isBracketed ? Level.Bracketed : isArabic ? Level.Arabic : Level.Chinese, ValueOf(printed), printed);
    }

    private static int ValueOf(string printed)
    {
        var value = 0;
        foreach (var character in printed)
        {
            var folded = CharacterFolding.Fold(character);
            var digit = char.IsAsciiDigit(folded) ? folded - '0' : Numerals.IndexOf(folded, StringComparison.Ordinal) + 1;
            value = folded == '十' ? Math.Max(1, value) * 10 : char.IsAsciiDigit(folded) ? (value * 10) + digit : value + digit;
        }

        return value;
    }

    /// <summary>The heaviest run of rising numbers; known words and the next number in turn add to it. Of equals the later one, since contents come first.</summary>
    private static List<Heading> LongestRun(List<Heading> headings)
    {
        var weights = new int[headings.Count];
        var previous = new int[headings.Count];
        var best = -1;
        for (var index = 0; index < headings.Count; index++)
        {
            previous[index] = -1;
            for (var before = 0; before < index; before++)
            {
                if (headings[before].Number < headings[index].Number && headings[before].End <= headings[index].Start)
                {
                    var weight = weights[before] + (headings[before].Number + 1 == headings[index].Number ? 2 : 0);
                    if (weight >= weights[index])
                    {
                        (weights[index], previous[index]) = (weight, before);
                    }
                }
            }

            weights[index] += (headings[index].Kind is null ? 1 : 4) + (headings[index].Number == 1 ? 1 : 0);
            best = best < 0 || weights[index] >= weights[best] ? index : best;
        }

        var run = new List<Heading>();
        for (var index = best; index >= 0; index = previous[index])
        {
            run.Add(headings[index]);
        }

        run.Reverse();
        return run;
    }

    private static void AddBare(List<Heading> chosen, List<Heading> found)
    {
        var kinds = chosen.Select(heading => heading.Kind).ToHashSet();
        foreach (var heading in found)
        {
            var isAmong = chosen.Count == 0 || heading.Kind is SectionKind.Overview ? chosen.Count == 0 || heading.Start < chosen[0].Start : heading.Start > chosen[^1].Start;
            if (heading.Level == Level.Bare && isAmong && kinds.Add(heading.Kind))
            {
                chosen.Add(heading);
                chosen.Sort(static (left, right) => left.Start.CompareTo(right.Start));
            }
        }
    }

    private sealed record Heading(Level Level, int Number, string? Printed, SectionKind? Kind, int Start, int End, int BodyStart);
}
