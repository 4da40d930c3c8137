using OgiReports.Documents.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Reads the text between two labels: at most one number is the label's, and the number of the next label is none.</summary>
internal static class ZoneReader
{
    private const int LargestItemNumber = 199;
    private const int UnitPlaceholder = 3;
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Reads a zone.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="start">Behind the label.</param>
    /// <param name="end">Before the next label.</param>
    /// <param name="next">How the next label is numbered.</param>
    /// <param name="serial">The number of the next row in a column 序号; null where there is no such column.</param>
    /// <param name="isLineWise">Whether every row begins its line: then a number before words is the number of their row.</param>
    public static ZoneReading Read(ReportText text, int start, int end, StatisticsNumbering next, int? serial, bool isLineWise)
    {
        var reading = new ZoneReading();
        var pieces = ZoneScanner.Scan(text, start, end);
        var count = WithoutItemNumber(text, pieces, end, next, reading);
        if (serial is { } expected && count > 0)
        {
            var last = pieces.FindLastIndex(count - 1, piece => piece.Kind is not (ZonePieceKind.Break or ZonePieceKind.Mark));
            if (last >= 0 && pieces[last].Kind == ZonePieceKind.Number && ValueOf(text, pieces[last]) == expected)
            {
                count = last;
            }
            else
            {
                reading.IsGlued = true;
            }
        }

        pieces.RemoveRange(count, pieces.Count - count);
        if (isLineWise)
        {
            RemoveRowNumbers(pieces);
        }

        Collect(text, pieces, reading);
        if (serial is not null && reading.Foreign.Count > 0 && reading.Foreign.Exists(words => words.Numbers.Count > 0))
        {
            // The last number before a local row is that row's own in the column 序号.
            if (reading.Numbers is [.., { Content.Value: { } own }] && own == serial - reading.Foreign.Count)
            {
                reading.Numbers.RemoveAt(reading.Numbers.Count - 1);
            }
            else
            {
                reading.IsGlued = true;
            }
        }

        // - | and an empty cell | | end the label's own row: a number in a later line is that of a row whose label is lost.
        var line = text.SegmentAt(start);
        var hasEndedRow = reading.Other is { } other ? reading.Numbers.Exists(number => number.Line != other.Line)
            : pieces.Count(piece => piece.Line == line && piece.Character == '|') > 1 && reading.Numbers.Exists(number => number.Line != line);
        reading.IsGlued |= hasEndedRow;
        return reading;
    }

    /// <summary>19 制度建设数 704: the number that opens a line of a local row.</summary>
    private static void RemoveRowNumbers(List<ZonePiece> pieces)
    {
        for (var index = 1; index < pieces.Count; index++)
        {
            if (pieces[index].Kind == ZonePieceKind.Number && pieces[index - 1].Kind == ZonePieceKind.Break && pieces.FindIndex(index, piece => piece.Kind is ZonePieceKind.Word or ZonePieceKind.Break) is > 0 and var behind && pieces[behind].Kind == ZonePieceKind.Word)
            {
                pieces.RemoveAt(index);
            }
        }
    }

    /// <summary>The number right before the next label, where a column 序号 would have it; null when there is none.</summary>
    public static int? SerialBefore(ReportText text, int start, int end, StatisticsNumbering next, bool isLineWise)
    {
        var pieces = ZoneScanner.Scan(text, start, end);
        var count = WithoutItemNumber(text, pieces, end, next with { Figure = 0 }, new ZoneReading());
        var last = count == 0 ? -1 : pieces.FindLastIndex(count - 1, piece => piece.Kind is not (ZonePieceKind.Break or ZonePieceKind.Mark));
        // Where every row begins its line, a number behind the label before is its value.
        var isOnOwnLine = !isLineWise || (last > 0 && pieces[last - 1].Kind == ZonePieceKind.Break);
        return last >= 0 && isOnOwnLine && pieces[last].Kind == ZonePieceKind.Number ? ValueOf(text, pieces[last]) : null;
    }

    private static int? ValueOf(ReportText text, ZonePiece piece) =>
        CellText.Parse(text.Slice(piece.Offset, piece.Length)) is { State: CellState.Number, Value: { } value } && decimal.Truncate(value) == value && value is >= 0 and < 1000 ? (int)value : null;

    /// <summary>How many pieces are left before the number and the 其中 of the next label.</summary>
    private static int WithoutItemNumber(ReportText text, List<ZonePiece> pieces, int end, StatisticsNumbering next, ZoneReading reading)
    {
        var count = pieces.Count;
        if (count > 0 && pieces[count - 1] is { Kind: ZonePieceKind.Number } glued && glued.End == end)
        {
            // 2传真申请数: the label's own number without a point, or a value whose space was lost.
            var others = pieces.FindIndex(piece => piece.Kind == ZonePieceKind.Number) < count - 1;
            var isItem = ValueOf(text, glued) == next.Figure && next.Figure > 0;
            reading.IsGlued = isItem && !others;
            return isItem ? count - 1 : count;
        }

        // 2.2.4 before its label, or 2.2 where all rows are numbered like this.
        var last = SkipBack(pieces, count, static piece => piece.Kind == ZonePieceKind.Break);
        if (last > 0 && pieces[last - 1].Kind == ZonePieceKind.Number && text.Slice(pieces[last - 1].Offset, pieces[last - 1].Length).Count('.') is var points && (points > 1 || points == next.Points))
        {
            return last - 1;
        }

        bool hadFigure = false, hadNumeral = false;
        while (true)
        {
            var position = SkipBack(pieces, count, static piece => piece.Kind == ZonePieceKind.Break);
            var marks = SkipBack(pieces, position, static piece => piece.Kind == ZonePieceKind.Break || (piece.Kind == ZonePieceKind.Mark && piece.Character is '.' or '、' or ')' or ',' or ':' or '(' or '"' or '·' or '．'));
            if (marks == 0 || (marks < position && marks == 0))
            {
                return count;
            }

            var piece = pieces[marks - 1];
            var isMarked = marks < position && pieces[marks].Kind == ZonePieceKind.Mark && pieces[marks].Character is '.' or '、' or ')' or '．' or ':';
            if (piece.Kind == ZonePieceKind.Word && text.Slice(piece.Offset, piece.Length) is "其中")
            {
                count = marks - 1;
            }
            else if (isMarked && !hadFigure && piece.Kind == ZonePieceKind.Number && pieces[marks].Character != ':' && ValueOf(text, piece) is > 0 and <= LargestItemNumber && pieces[marks].Offset == piece.End)
            {
                hadFigure = true;
                count = marks - 1;
            }
            else if (isMarked && !hadNumeral && piece.Kind == ZonePieceKind.Word && piece.Length <= 3 && IsNumeral(text.Slice(piece.Offset, piece.Length)))
            {
                hadNumeral = true;
                count = marks - 1;
            }
            else
            {
                return count;
            }

            if (count > 0 && pieces[count - 1] is { Kind: ZonePieceKind.Mark, Character: '(' })
            {
                count--;
            }
        }
    }

    private static int SkipBack(List<ZonePiece> pieces, int count, Func<ZonePiece, bool> matches)
    {
        while (count > 0 && matches(pieces[count - 1]))
        {
            count--;
        }

        return count;
    }

    private static bool IsNumeral(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!Numerals.Contains(CharacterFolding.Fold(character), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(ReportText text, List<ZonePiece> pieces, ZoneReading reading)
    {
        var isOnLine = true;
        for (var index = 0; index < pieces.Count; index++)
        {
            var piece = pieces[index];
            switch (piece.Kind)
            {
                case ZonePieceKind.Break:
                    isOnLine = false;
                    break;
                case ZonePieceKind.Mark:
                    isOnLine &= piece.Character is not ('|' or ';' or '。');
                    break;
                case ZonePieceKind.Unit:
                    reading.Unit ??= reading.Foreign.Count == 0 && reading.Numbers.Count == 0 ? text.Slice(piece.Offset, piece.Length).ToString() : null;
                    break;
                case ZonePieceKind.Number:
                    AddNumber(text, pieces, index, reading);
                    break;
                case ZonePieceKind.Word:
                    AddWord(text, piece, isOnLine && !piece.FollowsGap, reading);
                    break;
                default:
                    // ---- in the column 单位 is no value.
                    if (piece.Length < UnitPlaceholder && reading.Foreign.Count == 0)
                    {
                        reading.Other ??= Token(text, piece.Offset, piece.Length, piece.Line);
                    }

                    break;
            }
        }
    }

    private static void AddNumber(ReportText text, List<ZonePiece> pieces, int index, ZoneReading reading)
    {
        var piece = pieces[index];
        var next = index + 1 < pieces.Count ? pieces[index + 1] : default;
        var isFollowed = next.Length > 0 && next.Offset == piece.End;
        var length = piece.Length + (isFollowed && next.Kind == ZonePieceKind.Unit ? next.Length : 0);
        if (isFollowed && next is { Kind: ZonePieceKind.Word, Character: '年' } && piece.Length == 4)
        {
            // A date behind the table.
            reading.Foreign.Add((piece, []));
            return;
        }

        if (isFollowed && next is { Kind: ZonePieceKind.Mark, Character: '、' or '.' or ')' } && index + 2 < pieces.Count && pieces[index + 2].Kind == ZonePieceKind.Word && pieces[index + 2].Line == piece.Line)
        {
            // 62、热线接听量: the number of a row that the form does not have.
            return;
        }

        if (isFollowed && next.Kind == ZonePieceKind.Word)
        {
            // 12余件, 2015年, 3类: a number of something else, or none that is exact.
            reading.IsInterrupted |= reading.Foreign.Count == 0;
        }

        var token = Token(text, piece.Offset, length, piece.Line);
        if (isFollowed && next.Kind == ZonePieceKind.Mark && next.Character == '%')
        {
            reading.IsInterrupted |= reading.Numbers.Count == 0;
            return;
        }

        (reading.Foreign.Count == 0 ? reading.Numbers : reading.Foreign[^1].Numbers).Add(token);
    }

    private static void AddWord(ReportText text, ZonePiece piece, bool isBesideLabel, ZoneReading reading)
    {
        if (text.Slice(piece.Offset, piece.Length) is "其中" or "单位" or "共" or "为" or "是" or "计" or "共计")
        {
            return;
        }

        if (reading.Numbers.Count == 0 && reading.Foreign.Count == 0)
        {
            if (text.Slice(piece.Offset, piece.Length) is "无" or "零" or "未统计" or "没有")
            {
                reading.Other ??= Token(text, piece.Offset, piece.Length, piece.Line);
                return;
            }

            reading.IsInterrupted |= isBesideLabel;
        }

        reading.Foreign.Add((piece, []));
    }

    private static TableToken Token(ReportText text, int offset, int length, int line) =>
        new(CellText.Parse(text.Slice(offset, length)), offset, length, line, 0, LayoutMarks.None);
}
