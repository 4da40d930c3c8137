using System.Buffers;
using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Finds the headings of the six sections. Number, words and line start speak together, a table close behind a
/// heading speaks loudest, and the heaviest sequence in the form's order wins: sub-headings, tables of contents
/// and the preamble repeat every wording.
/// </summary>
internal sealed partial class SectionFinder
{
    /// <summary>The number of sections of the fixed form.</summary>
    public const int SectionCount = 6;

    private const int MinimumScore = 4;
    private const int TableReach = 40;
    private const int HeadingLimit = 45;
    private const int TailLimit = 14;

    // Far more than any report has: beyond it the text is hostile, and choosing must stay cheap.
    private const int CandidateLimit = 1000;
    private const int LeadLimit = 14;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；,;");

    private static readonly SearchValues<char> ContentsLeaders = SearchValues.Create(" .…·-—\t\u3000");

    private const string CellMarks = "|｜│┃";

    private readonly ReportText _text;
    private readonly IReadOnlyList<TableReading> _tables;
    private readonly List<HeadingCandidate> _candidates = [];
    private readonly bool _isOneLine;

    private SectionFinder(ReportText text, IReadOnlyList<TableReading> tables)
    {
        _text = text;
        _tables = tables;
        var filled = 0;
        foreach (var segment in text.Segments)
        {
            filled += segment.Text.Span.IsWhiteSpace() ? 0 : 1;
        }

        _isOneLine = filled <= 3;
    }

    /// <summary>The headings in document order, at most one of each kind.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tables">The tables that were found.</param>
    /// <param name="classifier">Who is asked when the rules do not find all six; null for nobody.</param>
    public static List<HeadingCandidate> Find(ReportText text, IReadOnlyList<TableReading> tables, ILineClassifier? classifier)
    {
        var finder = new SectionFinder(text, tables);
        finder.Collect();
        var chosen = finder.Choose();
        if (classifier is not null && chosen.Count < SectionCount)
        {
            finder.CollectLearned(classifier, chosen);
            chosen = finder.Choose();
        }

        return chosen;
    }

    private void Collect()
    {
        var ideographs = _text.Ideographs;
        for (var kind = 0; kind < HeadingWordings.ByKind.Length; kind++)
        {
            foreach (var wording in HeadingWordings.ByKind[kind])
            {
                for (var start = 0; start < ideographs.Length;)
                {
                    var found = ideographs[start..].IndexOf(wording);
                    if (found < 0 || _candidates.Count >= CandidateLimit)
                    {
                        break;
                    }

                    start += found;
                    Consider(kind, start, wording.Length);
                    start += wording.Length;
                }
            }
        }
    }

    private void Consider(int kind, int first, int length)
    {
        var origin = _text.OriginOf(first);
        var end = _text.OriginOf(first + length - 1) + 1;
        if (IsInTable(origin) || _candidates.Exists(candidate => candidate.Kind == kind && candidate.Start <= origin && end <= candidate.End))
        {
            return;
        }

        var segment = _text.Segments[_text.SegmentAt(origin)];
        if (segment.Cell is not null && segment.Text.Length > HeadingLimit * 4)
        {
            return;
        }

        var prefix = Prefix.Read(segment.Text.Span[..(origin - segment.Offset)], _isOneLine);
        var bodyStart = end;
        var endSegment = _text.Segments[_text.SegmentAt(end - 1)];
        var rest = endSegment.Text.Span[(end - endSegment.Offset)..];
        var isFollowedByGap = rest.IsEmpty || CharacterFolding.Fold(rest[0]) == CharacterFolding.Ignorable;
        var score = prefix.Score(kind, isFollowedByGap) + (_isOneLine && isFollowedByGap ? 2 : 0);
        var tail = TailLength(rest);
        if (prefix.IsLineStart)
        {
            score += tail < 0 ? 0 : 3;
            if (tail >= 0)
            {
                end += tail;
                bodyStart = endSegment.End;
            }
        }

        // 、 or ； behind the words: one of a list. A line that leads up to a table is its caption.
        score -= rest.TrimStart() is ['、' or '，' or ',' or '；' or ';', ..] ? prefix.Number is null ? 4 : 8 : 0;
        score -= prefix.Number is null && IsCaption(rest) ? 8 : 0;
        score -= IsContentsEntry(rest) ? 8 : 0;
        score += FollowedByTable(kind, first + length) ? 6 : 0;
        if (score >= MinimumScore)
        {
            _candidates.Add(new HeadingCandidate(kind, segment.Offset + prefix.Start, end, bodyStart, prefix.Number, score));
        }
    }

    /// <summary>Dots or a gap and a page number: a line of a table of contents.</summary>
    private static bool IsContentsEntry(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimEnd();
        trimmed = trimmed.TrimEnd(CellMarks).TrimEnd();
        var lead = trimmed.TrimEnd("0123456789０１２３４５６７８９");
        return lead.Length < trimmed.Length && lead.IndexOfAnyExcept(ContentsLeaders) < 0;
    }

    /// <summary>统计如下： or 见下表: the line that leads up to a table.</summary>
    private static bool IsCaption(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimEnd().TrimEnd(CellMarks).TrimEnd();
        return trimmed.Length <= TailLimit && (trimmed is [.., '：' or ':'] || trimmed.Contains("如下", StringComparison.Ordinal) || trimmed.Contains("下表", StringComparison.Ordinal));
    }

    /// <summary>How many characters behind the words still belong to the heading; -1 when the line goes on with prose.</summary>
    private static int TailLength(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimEnd();
        return trimmed.Length <= TailLimit && (trimmed.IsEmpty || trimmed[..^1].IndexOfAny(ClauseMarks) < 0) ? trimmed.Length : -1;
    }

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

    private bool FollowedByTable(int kind, int ideograph)
    {
        foreach (var table in _tables)
        {
            var ofKind = table.Kind switch { TableKind.Proactive => 1, TableKind.Requests => 2, TableKind.Remedies => 3, _ => -1 };
            if (ofKind == kind)
            {
                var distance = _text.IdeographAt(table.Start) - ideograph;
                return distance is >= 0 and <= TableReach;
            }
        }

        return false;
    }

    /// <summary>The heaviest sequence of candidates in the form's order; of equals the later one, since contents lists come first.</summary>
    private List<HeadingCandidate> Choose()
    {
        _candidates.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var weights = new int[_candidates.Count];
        var previous = new int[_candidates.Count];
        var best = -1;
        for (var index = 0; index < _candidates.Count; index++)
        {
            previous[index] = -1;
            for (var before = 0; before < index; before++)
            {
                if (_candidates[before].Kind < _candidates[index].Kind && _candidates[before].End <= _candidates[index].Start
                    && !TableLiesWrong(_candidates[before], _candidates[index])
                    && (previous[index] < 0 || weights[before] >= weights[previous[index]]))
                {
                    previous[index] = before;
                }
            }

            weights[index] = _candidates[index].Score + (previous[index] < 0 ? 0 : weights[previous[index]]);
            best = best < 0 || weights[index] >= weights[best] ? index : best;
        }

        var chosen = new List<HeadingCandidate>();
        for (var index = best; index >= 0; index = previous[index])
        {
            chosen.Add(_candidates[index]);
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>Whether a table stands between two neighbouring headings that neither of them can hold.</summary>
    private bool TableLiesWrong(HeadingCandidate left, HeadingCandidate right)
    {
        foreach (var table in _tables)
        {
            var ofKind = table.Kind switch { TableKind.Proactive => 1, TableKind.Requests => 2, TableKind.Remedies => 3, _ => -1 };
            if (ofKind >= 0 && table.Start >= left.End && table.Start < right.Start && (ofKind < left.Kind || ofKind >= right.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the words of a heading on their line.</summary>
    private readonly ref struct Prefix
    {
        public int Start { get; private init; }

        public string? Number { get; private init; }

        public bool IsLineStart { get; private init; }

        public bool IsSubNumber { get; private init; }

        private bool FollowsGap { get; init; }

        private bool IsLoose { get; init; }

        private bool IsGapped { get; init; }

        public static Prefix Read(ReadOnlySpan<char> before, bool isOneLine)
        {
            var line = ReadFromLineStart(before);
            return line.IsLineStart || !isOneLine ? line : ReadBackwards(before);
        }

        /// <summary>A line that holds nothing but blanks, a number and at most a few words before the heading's own.</summary>
        private static Prefix ReadFromLineStart(ReadOnlySpan<char> before)
        {
            var position = SkipWhile(before, 0, static character => IsBlank(character) || CharacterFolding.Fold(character) is '|' or '#' or '*' or '>');
            var start = position;
            var hasBracket = position < before.Length && CharacterFolding.Fold(before[position]) is '(';
            position += hasBracket || (position < before.Length && before[position] == '第') ? 1 : 0;
            var numberStart = position = SkipWhile(before, position, IsBlank);
            position = SkipWhile(before, position, IsNumeral);
            var number = position > numberStart && position - numberStart <= 3 ? before[numberStart..position].ToString() : null;
            var afterNumber = SkipWhile(before, position, static character => IsBlank(character) || IsNumberMark(character));
            if (number is not null && afterNumber == position && position < before.Length)
            {
                // 一般 or 2023年 at a line's start is no number of a heading.
                number = null;
            }

            var words = before[(number is null ? start : afterNumber)..].Trim();
            return new Prefix
            {
                Start = start,
                Number = number,
                IsLineStart = words.Length <= LeadLimit && IsAllIdeographs(words),
                IsLoose = !words.IsEmpty,
                IsSubNumber = hasBracket || (number is not null && char.IsAsciiDigit(CharacterFolding.Fold(number[0]))),
            };
        }

        /// <summary>In a report on one line: a number right before the words, after a gap or the end of a sentence.</summary>
        private static Prefix ReadBackwards(ReadOnlySpan<char> before)
        {
            var position = before.Length;
            var isMarked = false;
            while (position > 0 && (IsBlank(before[position - 1]) || IsNumberMark(before[position - 1])))
            {
                position--;
                isMarked |= IsNumberMark(before[position]);
            }

            var numberEnd = position;
            while (position > 0 && IsNumeral(before[position - 1]) && numberEnd - position < 3)
            {
                position--;
            }

            // A number without a mark behind it is the last value of the table before.
            var isNumbered = isMarked && position < numberEnd;
            return new Prefix
            {
                IsGapped = !isNumbered && (before.IsEmpty || IsBlank(before[^1])),
                Start = isNumbered ? position : before.Length,
                Number = isNumbered ? before[position..numberEnd].ToString() : null,
                FollowsGap = isNumbered && (position == 0 || IsBlank(before[position - 1]) || before[position - 1] is '。' or '；' or '|'),
            };
        }

        public int Score(int kind, bool isFollowedByGap)
        {
            if (IsGapped)
            {
                return isFollowedByGap ? 2 : -6;
            }

            if (!IsLineStart)
            {
                // In a report on one line a number after a gap is all that marks a heading.
                return !FollowsGap ? -6 : Number![0] == HeadingWordings.Numbers[kind] ? 5
                    : isFollowedByGap && HeadingWordings.Numbers.Contains(Number[0], StringComparison.Ordinal) ? 3 : -6;
            }

            if (Number is null)
            {
                return IsLoose ? -2 : 2;
            }

            if (IsSubNumber)
            {
                var number = CharacterFolding.Fold(Number[0]);
                return number == HeadingWordings.Numbers[kind] || number == (char)('1' + kind) ? 1 : -1;
            }

            return (IsLoose ? -1 : 0) + (CharacterFolding.Fold(Number[0]) == HeadingWordings.Numbers[kind] ? 5 : 3);
        }

        private static bool IsBlank(char character) => CharacterFolding.Fold(character) == CharacterFolding.Ignorable;

        private static bool IsNumeral(char character) =>
            "一二三四五六七八九十".Contains(CharacterFolding.Fold(character)) || char.IsAsciiDigit(CharacterFolding.Fold(character));

        private static bool IsNumberMark(char character) => CharacterFolding.Fold(character) is '、' or '.' or ',' or ':' or ')' or '部' or '分';

        private static bool IsAllIdeographs(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                if (!IsBlank(character) && !CharacterFolding.IsIdeograph(CharacterFolding.Fold(character)))
                {
                    return false;
                }
            }

            return true;
        }

        private static int SkipWhile(ReadOnlySpan<char> text, int position, Func<char, bool> matches)
        {
            while (position < text.Length && matches(text[position]))
            {
                position++;
            }

            return position;
        }
    }
}
