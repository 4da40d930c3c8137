using OgiReports.Documents.Text;

namespace OgiReports.Learning;

/// <summary>
/// The features of a line: how it is numbered, how long it is, and every run of one to four characters of the rest,
/// its beginning and end marked. Characters are folded, all figures are one, blanks are none.
/// </summary>
internal static class LineFeatures
{
    /// <summary>More features than this no line has: long ones are known by their two ends.</summary>
    public const int MaxCount = 256;

    private const int HeadLimit = 32;
    private const int TailLimit = 16;
    private const int LongestRun = 4;
    private const char Begin = '\u0002', End = '\u0003', Gap = '\u0004';

    /// <summary>How lines are numbered; two that number alike are headings of one level.</summary>
    private enum Numbering
    {
        None,
        Section,
        Bracketed,
        Figure,
        Part,
        Enumerated,
    }

    public static int Extract(ReadOnlySpan<char> line, Span<int> features)
    {
        Span<char> text = stackalloc char[HeadLimit + TailLimit + 3];
        var length = Normalize(line, text, out var numbering, out var whole);
        var count = 0;
        features[count++] = Place(1, [(char)numbering]);
        features[count++] = Place(2, [(char)Math.Min(8, whole / 6), (char)numbering]);
        for (var run = 1; run <= LongestRun; run++)
        {
            for (var start = 0; start + run <= length; start++)
            {
                features[count++] = Place(3, text.Slice(start, run));
            }
        }

        return count;
    }

    /// <summary>Where a feature is hashed to (FNV-1a), by its family and its characters.</summary>
    public static int Place(int family, ReadOnlySpan<char> characters)
    {
        var hash = unchecked((2166136261u ^ (uint)family) * 16777619u);
        foreach (var character in characters)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        hash ^= hash >> 15;
        hash = unchecked(hash * 0x2C1B3C6Du);
        return (int)((hash ^ (hash >> 14)) % LinearModel.FeatureCount);
    }

    /// <summary>The folded characters between marks of beginning and end, without number and blanks.</summary>
    private static int Normalize(ReadOnlySpan<char> line, Span<char> text, out Numbering numbering, out int whole)
    {
        var folded = new char[Math.Min(line.Length, 600)];
        var count = 0;
        foreach (var character in line)
        {
            var one = CharacterFolding.Fold(character);
            one = char.IsAsciiDigit(one) ? '0' : one;
            if (one != CharacterFolding.Ignorable && count < folded.Length && !(one == '0' && count > 1 && folded[count - 1] == '0'))
            {
                folded[count++] = one;
            }
        }

        ReadOnlySpan<char> rest = folded.AsSpan(0, count);
        rest = rest[NumberLength(rest, out numbering)..];
        whole = rest.Length;
        var length = 0;
        text[length++] = Begin;
        if (rest.Length <= HeadLimit + TailLimit)
        {
            rest.CopyTo(text[length..]);
            length += rest.Length;
        }
        else
        {
            rest[..HeadLimit].CopyTo(text[length..]);
            length += HeadLimit;
            text[length++] = Gap;
            rest[^TailLimit..].CopyTo(text[length..]);
            length += TailLimit;
        }

        text[length++] = End;
        return length;
    }

    private static int NumberLength(ReadOnlySpan<char> text, out Numbering numbering)
    {
        numbering = Numbering.None;
        var start = 0;
        var bracketed = text is ['(', ..];
        var part = text is ['第', ..];
        start = bracketed || part ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 3 && ("一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal) || text[end] == '0'))
        {
            end++;
        }

        if (end == start || end >= text.Length)
        {
            return 0;
        }

        var isFigure = text[start] == '0';
        if (bracketed)
        {
            numbering = text[end] is ')' ? Numbering.Bracketed : Numbering.None;
            return numbering == Numbering.None ? 0 : end + 1;
        }

        if (part)
        {
            numbering = text[end] == '部' && end + 1 < text.Length && text[end + 1] == '分' ? Numbering.Part : Numbering.None;
            return numbering == Numbering.None ? 0 : end + 2;
        }

        if (text[end] is '、' or '.' or ',' or ':' or ')')
        {
            numbering = isFigure ? Numbering.Figure : Numbering.Section;
            return end + 1;
        }

        if (text[end] == '是' && !isFigure)
        {
            numbering = Numbering.Enumerated;
            return end + 1;
        }

        return 0;
    }
}
