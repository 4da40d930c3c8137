using OgiReports.Documents.Text;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <content>
/// Unmarked rows of a line each: what stands before a label on its own line is the label's number, never the value of
/// the row before; and where the header names several columns, the entries of a row are counted.
/// </content>
internal sealed partial class StatisticsTableReader
{
    private static readonly string[] LeadingWords = ["其中", "通过", "参加", "本年度", "本年", "全年", "政府信息公开", "信息公开", "因"];

    private const int NumberReach = 12;
    private const int EnoughNumbered = 5;

    private readonly Dictionary<int, bool> _lineStarts = [];
    private const int EnoughSeveral = 3;

    private List<string> _unmarkedHeads = [];
    private bool _hasSeveralColumns;
    private bool _isHeaderBroken;
    private bool _hasRowNumbers;
    private bool _isLineWise;
    private bool _isOnLabelLines;
    private bool _isDecimal;

    /// <summary>Decides whether nearly all labels begin their lines and have their values behind them.</summary>
    private void FindLines(HashSet<int> marked)
    {
        var labels = _labels.FindAll(label => !marked.Contains(label.First) && !Rows[label.Row].IsGroup);
        _isLineWise = labels.Count(StartsLine) * 10 >= labels.Count * 9;
        // 12 2.传真申请数: the value of the row before may open the line, when hardly any row has one of its own.
        _isLineWise = _isLineWise && labels.Count(label => ZoneScanner.Scan(_text, label.End, OwnEnd(label, out _)).Exists(IsEntry)) * 2 >= labels.Count;
        _isOnLabelLines = _isLineWise && labels.Count(label => ZoneScanner.Scan(_text, label.End, Math.Min(OwnEnd(label, out _), LineEnd(label))).Exists(IsEntry)) * 10 >= labels.Count * 6;
        _hasRowNumbers = _isLineWise && labels.Count(label => OpensWithDigit(OwnStart(label))) * 2 >= labels.Count;
        _isDecimal = !_isLineWise && labels.Count(label => ZoneScanner.Scan(_text, Math.Max(0, label.Start - NumberReach), label.Start).LastOrDefault() is { Kind: ZonePieceKind.Number } before && _text.Slice(before.Offset, before.Length).Count('.') > 1) >= EnoughNumbered;
    }

    private static bool IsEntry(ZonePiece piece) => piece.Kind is ZonePieceKind.Number or ZonePieceKind.Slash || (piece.Kind == ZonePieceKind.Dash && piece.Length < 3);

    /// <summary>Whether only a number, marks and words that lead a label stand before it on its line.</summary>
    private bool StartsLine(StatisticsLabel label)
    {
        if (!_lineStarts.TryGetValue(label.Start, out var starts))
        {
            ref readonly var segment = ref _text.Segments[_text.SegmentAt(label.Start)];
            var words = LabelText.KeyOf(segment.Text.Span[..(label.Start - segment.Offset)]).Trim(Numerals.ToCharArray());
            while (Array.Find(LeadingWords, lead => words.EndsWith(lead, StringComparison.Ordinal)) is { } lead)
            {
                words = words[..^lead.Length].Trim(Numerals.ToCharArray());
            }

            starts = words.Length == 0;
            _lineStarts[label.Start] = starts;
        }

        return starts;
    }

    private bool OpensWithDigit(int offset)
    {
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(offset)];
        var line = segment.Text.Span[(offset - segment.Offset)..].TrimStart();
        return !line.IsEmpty && char.IsAsciiDigit(CharacterFolding.Fold(line[0]));
    }

    /// <summary>Where rows have their numbers on their labels' lines, one that stands alone below is a part of a wrapped cell, or of another row.</summary>
    private bool StandsApart(StatisticsLabel label, ZoneReading zone) =>
        _isOnLabelLines && _text.SegmentAt(label.Start) == _text.SegmentAt(label.End - 1) && zone.Other is null && zone.Numbers is [var number] && number.Line > _text.SegmentAt(label.End - 1);

    /// <summary>Whether rows show several numbers on their lines: then one that shows a single number may have lost its own.</summary>
    private bool HasSeveralColumns(HashSet<int> marked) => _isHeaderBroken || _unmarkedHeads.Count > 1 || (_isLineWise
        && _labels.Count(label => !marked.Contains(label.First) && !Rows[label.Row].IsGroup
            && EntriesOf(ZoneScanner.Scan(_text, label.End, Math.Min(OwnEnd(label, out _), LineEnd(label)))).Count > 1) >= EnoughSeveral);

    /// <summary>The entries of a row's columns; what stands behind a comma, a bracket or other words is a sentence.</summary>
    private List<ZonePiece> EntriesOf(List<ZonePiece> pieces)
    {
        var entries = new List<ZonePiece>();
        foreach (var piece in pieces)
        {
            var isWord = piece.Kind == ZonePieceKind.Word;
            if (IsEntry(piece) || (isWord && _text.Slice(piece.Offset, piece.Length) is "无" or "零" or "持平"))
            {
                entries.Add(piece);
            }
            else if (isWord || (piece.Kind == ZonePieceKind.Mark && piece.Character is ',' or ';' or '。' or '('))
            {
                break;
            }
        }

        return entries;
    }

    /// <summary>Where what belongs to a label begins: its line, when it begins it.</summary>
    private int OwnStart(StatisticsLabel label) => _isLineWise && StartsLine(label) ? _text.Segments[_text.SegmentAt(label.Start)].Offset : label.Start;

    private int OwnEnd(StatisticsLabel label, out StatisticsLabel? next)
    {
        var end = ZoneEnd(label, out next);
        return next is null || next.Start != end || _text.SegmentAt(next.Start) == _text.SegmentAt(label.End) ? end : Math.Max(label.End, OwnStart(next));
    }

    /// <summary>The heads of the columns of numbers in the header of rows whose cells nothing marks; empty when there is no such header.</summary>
    private List<string> UnmarkedHeads()
    {
        var first = _labels[_tableFirst];
        var start = HeaderStart(first);
        var header = _text.Segments[_text.SegmentAt(start)];
        if (header.Cell is not null || start >= OwnStart(first))
        {
            return [];
        }

        if (IsWrappedHeader(start, OwnStart(first)))
        {
            _isHeaderBroken = WordsOf(start, OwnStart(first)).Count(StatisticsHeads.IsOverNumbers) > 1;
            return [];
        }

        var heads = new List<string>();
        var isPastIndicator = false;
        foreach (var word in WordsOf(start, OwnStart(first)))
        {
            isPastIndicator |= StatisticsHeads.IsIndicator(word);
            if (isPastIndicator && !StatisticsHeads.IsIndicator(word) && !StatisticsHeads.IsUnit(word) && StatisticsHeads.IsOverNumbers(word))
            {
                heads.Add(word);
            }
        }

        return heads;
    }

    /// <summary>Heads that are wrapped fall apart: 区政府 on one line, 统计数 on the next. A cell a line is no wrapped header.</summary>
    private bool IsWrappedHeader(int start, int end)
    {
        var lines = 0;
        var widest = 0;
        for (var line = _text.SegmentAt(start); line < _text.Segments.Length && _text.Segments[line].Offset < end; line++)
        {
            var words = WordsOf(Math.Max(start, _text.Segments[line].Offset), Math.Min(end, _text.Segments[line].End));
            lines += words.Exists(word => StatisticsHeads.IsOverNumbers(word) || StatisticsHeads.IsIndicator(word)) ? 1 : 0;
            widest = Math.Max(widest, words.Count);
        }

        return lines > 1 && widest > 1;
    }

    private List<string> WordsOf(int start, int end)
    {
        var words = new List<string>();
        for (var line = _text.SegmentAt(start); line < _text.Segments.Length && _text.Segments[line].Offset < end; line++)
        {
            ref readonly var segment = ref _text.Segments[line];
            var span = segment.Text.Span[Math.Max(0, start - segment.Offset)..Math.Min(segment.Text.Length, end - segment.Offset)];
            foreach (var range in span.SplitAny(" \t|\u3000\u00A0"))
            {
                var key = StatisticsHeads.KeyOf(span[range]);
                if (key.Length > 0)
                {
                    words.Add(key);
                }
            }
        }

        return Joined(words);
    }

    /// <summary>统 计 指 标 is one word.</summary>
    private static List<string> Joined(List<string> words)
    {
        var joined = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            if (index > 0 && words[index].Length == 1 && words[index - 1].Length == 1)
            {
                joined[^1] += words[index];
            }
            else
            {
                joined.Add(words[index]);
            }
        }

        return joined;
    }

    /// <summary>Where the header names several columns, a row that shows as many entries has its own in the same place; of fewer none can be told.</summary>
    private void WriteColumns(StatisticsLabel label, int end)
    {
        var definition = Rows[label.Row].Definition!;
        var pieces = ZoneScanner.Scan(_text, label.End, Math.Min(end, LineEnd(label)));
        var entries = EntriesOf(pieces);
        var own = StatisticsHeads.OwnOf(_unmarkedHeads);
        var possible = _unmarkedHeads.FindAll(StatisticsHeads.MayHoldValues);
        own = possible is [var only] && _unmarkedHeads.Count > 1 ? _unmarkedHeads.IndexOf(only) : own;
        var unit = pieces.Find(piece => piece.Kind == ZonePieceKind.Unit);
        _writer.HeaderUnit = UnitOf(label, unit.Length == 0 ? null : _text.Slice(unit.Offset, unit.Length).ToString());
        // 12 1.2 in a text without lines: the second may be the number of the next row.
        var isNumbering = !_isLineWise && entries is [.., { Kind: ZonePieceKind.Number } last] && LooksLikeNumbering(_text.Slice(last.Offset, last.Length));
        if (own >= 0 && _unmarkedHeads.Count > 1 && entries.Count == _unmarkedHeads.Count && !isNumbering)
        {
            var entry = entries[own];
            var behind = pieces.Find(piece => piece.Offset == entry.End && piece.Kind == ZonePieceKind.Unit);
            var length = entry.Length + behind.Length;
            _writer.Add(definition, new TableToken(CellText.Parse(_text.Slice(entry.Offset, length)), entry.Offset, length, entry.Line, 0, LayoutMarks.None));
        }
        else
        {
            _writer.AddUnreadable([definition], PlacementDiagnostics.CellsUnreadable, _unmarkedHeads.Count > 1
                ? $"The table has several columns of numbers ({string.Join(", ", _unmarkedHeads)}), and the row {NameOf(label)} does not show as many entries; which is the report's can't be told."
                : $"The table has several columns of numbers and no header that tells them apart; which of the row {NameOf(label)} is the report's can't be told.", label.Start, 1);
        }

        NoteDamaged(label);
    }

    private static bool LooksLikeNumbering(ReadOnlySpan<char> number) => number.Length == 1 || (number.Contains('.') && char.IsAsciiDigit(number[0]));

    /// <summary>The end of what may be a row of its own: of the label's line, when rows have lines.</summary>
    private int LineEnd(StatisticsLabel label) => _isLineWise ? _text.Segments[_text.SegmentAt(label.End - 1)].End : int.MaxValue;
}
