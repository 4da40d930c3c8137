using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Cuts the text between two labels into numbers, units, words and marks.</summary>
internal static class ZoneScanner
{
    public static List<ZonePiece> Scan(ReportText text, int start, int end)
    {
        var pieces = new List<ZonePiece>();
        if (start >= end)
        {
            return pieces;
        }

        var last = text.SegmentAt(end - 1);
        for (var line = text.SegmentAt(start); line <= last; line++)
        {
            ref readonly var segment = ref text.Segments[line];
            var from = Math.Max(0, start - segment.Offset);
            var to = Math.Min(segment.Text.Length, end - segment.Offset);
            if (segment.Block.IsFurniture)
            {
                continue;
            }

            if (segment.Offset > start)
            {
                pieces.Add(new ZonePiece(ZonePieceKind.Break, segment.Offset, 0, '\n', true, line));
            }

            if (from < to)
            {
                ScanLine(segment.Text.Span[from..to], segment.Offset + from, line, pieces);
            }
        }

        RemovePageNumbers(pieces);
        return pieces;
    }

    private static void ScanLine(ReadOnlySpan<char> line, int offset, int index, List<ZonePiece> pieces)
    {
        var followsGap = false;
        for (var position = 0; position < line.Length;)
        {
            var folded = CharacterFolding.Fold(line[position]);
            if (folded == CharacterFolding.Ignorable)
            {
                followsGap = true;
                position++;
                continue;
            }

            var (kind, length) = Read(line, position, folded, followsGap || pieces.Count == 0 || pieces[^1].Kind is not (ZonePieceKind.Number or ZonePieceKind.Word or ZonePieceKind.Unit));
            pieces.Add(new ZonePiece(kind, offset + position, length, folded, followsGap, index));
            position += length;
            followsGap = false;
        }
    }

    private static (ZonePieceKind Kind, int Length) Read(ReadOnlySpan<char> line, int position, char folded, bool mayBeSigned)
    {
        if (char.IsAsciiDigit(folded))
        {
            return (ZonePieceKind.Number, NumberLength(line[position..]));
        }

        if (folded is '-' or '+')
        {
            var isSigned = mayBeSigned && position + 1 < line.Length && char.IsAsciiDigit(CharacterFolding.Fold(line[position + 1]));
            return isSigned ? (ZonePieceKind.Number, 1 + NumberLength(line[(position + 1)..])) : (ZonePieceKind.Dash, RunLength(line[position..], '-'));
        }

        if (folded is '/' or '\\')
        {
            return (ZonePieceKind.Slash, RunLength(line[position..], folded));
        }

        if (!CharacterFolding.IsIdeograph(folded) && !char.IsLetter(folded))
        {
            return (ZonePieceKind.Mark, 1);
        }

        var length = 0;
        Span<char> word = stackalloc char[64];
        while (position + length < line.Length && length < word.Length && CharacterFolding.Fold(line[position + length]) is var next && (CharacterFolding.IsIdeograph(next) || char.IsLetter(next)))
        {
            word[length++] = next;
        }

        // 12件其中: the unit ends where the next label's 其中 begins.
        var unit = StatisticsUnits.LengthAt(word[..length]);
        if (unit > 0 && word[unit..length].StartsWith("其中"))
        {
            return (ZonePieceKind.Unit, unit);
        }

        return (StatisticsUnits.AreUnits(word[..length]) ? ZonePieceKind.Unit : ZonePieceKind.Word, length);
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var folded = CharacterFolding.Fold(text[length]);
            var isJoint = folded is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(CharacterFolding.Fold(text[length + 1]));
            if (!char.IsAsciiDigit(folded) && !isJoint)
            {
                break;
            }

            length++;
        }

        return length;
    }

    private static int RunLength(ReadOnlySpan<char> text, char folded)
    {
        var length = 0;
        while (length < text.Length && (CharacterFolding.Fold(text[length]) == folded || (folded == '-' && text[length] is '…' or '_')))
        {
            length++;
        }

        return Math.Max(1, length);
    }

    /// <summary>- 3 - and 第 3 页 on a line of their own.</summary>
    private static void RemovePageNumbers(List<ZonePiece> pieces)
    {
        for (var index = 1; index < pieces.Count; index++)
        {
            var isAtLineStart = index == 1 || pieces[index - 2].Kind == ZonePieceKind.Break;
            var isFramed = pieces[index].Kind == ZonePieceKind.Number && index + 1 < pieces.Count && pieces[index].Line == pieces[index - 1].Line && pieces[index + 1].Line == pieces[index].Line
                && ((pieces[index - 1].Kind == ZonePieceKind.Dash && pieces[index + 1].Kind == ZonePieceKind.Dash) || (pieces[index - 1] is { Character: '第', Length: 1 } && pieces[index + 1].Character == '页'));
            if (isAtLineStart && isFramed && (index + 2 == pieces.Count || pieces[index + 2].Kind == ZonePieceKind.Break))
            {
                pieces.RemoveRange(index - 1, 3);
                index = Math.Max(0, index - 2);
            }
        }
    }
}
