using OgiReports.Reports.Model;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// What the table of section 二 does with its numbers where no marks divide its cells: whether they stand behind
/// their labels, on the labels' lines, and apart from them. A row that differs from its neighbours holds something else
/// than its values: a page number, the number of a footnote, the number of the next row.
/// </summary>
internal sealed class ProactiveLayout
{
    private const int ShortestSequence = 3;
    private const int WideGap = 2;

    private readonly ReportText _text;
    private readonly List<TableToken> _tokens;
    private readonly HashSet<TableToken> _sequenceNumbers = [];
    private bool _standOnLabelLines;
    private bool _standApart;
    private bool _standOnOwnLines;
    private bool _gapsAreWide;

    private ProactiveLayout(ReportText text, List<TableToken> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Whether numbers stand before their labels, so that no number can be given to the label before it.</summary>
    public bool NumbersComeFirst { get; private set; }

    /// <summary>Numbers between the header of a block and its first label, where they are no row numbers: whose they are can't be told.</summary>
    public List<(ProactiveUnit Row, TableToken Number)> Leading { get; } = [];

    /// <summary>Learns the layout from the units and the cells of a table.</summary>
    public static ProactiveLayout Learn(ReportText text, List<ProactiveUnit> units, List<TableToken> tokens)
    {
        var layout = new ProactiveLayout(text, tokens);
        layout.LearnOrder(units);
        layout.LearnPlaces(units);
        return layout;
    }

    /// <summary>Whether a number is only the running number of the row behind it.</summary>
    public bool IsSequenceNumber(TableToken token) => _sequenceNumbers.Contains(token);

    /// <summary>Whether values stand where those of the other rows do; if not, they may be no values of this row.</summary>
    public bool IsInPlace(ProactiveUnit label, List<TableToken> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            if (value.Marks != LayoutMarks.None)
            {
                continue;
            }

            // Two numbers on one line of a table that has a cell a line, or close together where gaps are wide: one that is split.
            var sharesLine = index > 0 && value.Line == values[index - 1].Line;
            var isOut = _standOnLabelLines
                ? !IsOnLines(label, value) || (sharesLine && _gapsAreWide && value.Offset - values[index - 1].End < WideGap)
                : sharesLine && _standOnOwnLines;
            if (isOut || (_standApart && value.Offset == label.End))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Row numbers count up from 1 before every label; other numbers between a header and its first label stand before their own.</summary>
    private void LearnOrder(List<ProactiveUnit> units)
    {
        var before = new List<TableToken?>();
        var openings = 0;
        for (var index = 0; index < units.Count; index++)
        {
            if (units[index].Word?.Kind != ProactiveWordKind.Row)
            {
                continue;
            }

            var isOpening = index > 0 && units[index - 1].Word?.Kind is ProactiveWordKind.Header or ProactiveWordKind.LabelHeader or ProactiveWordKind.Title;
            var number = LastNumberBetween(index == 0 ? 0 : units[index - 1].End, units[index].Start);
            before.Add(number);
            openings += isOpening ? 1 : 0;
            if (isOpening && number is { Marks: LayoutMarks.None })
            {
                Leading.Add((units[index], number));
            }
        }

        if (CountsUp(before))
        {
            _sequenceNumbers.UnionWith(before.OfType<TableToken>());
            Leading.Clear();
        }

        NumbersComeFirst = Leading.Count > 0 && (Leading.Count > 1 || openings == 1);
    }

    private static bool CountsUp(List<TableToken?> numbers)
    {
        if (numbers.Count < ShortestSequence)
        {
            return false;
        }

        decimal expected = 1;
        foreach (var number in numbers)
        {
            if (number?.Content is not { State: CellState.Number, Value: { } value } || (value != expected && value != 1))
            {
                return false;
            }

            expected = value + 1;
        }

        return true;
    }

    private void LearnPlaces(List<ProactiveUnit> units)
    {
        int onLine = 0, elsewhere = 0, glued = 0, apart = 0, shared = 0, own = 0, wide = 0, narrow = 0;
        for (var index = 0; index < units.Count; index++)
        {
            var end = index + 1 < units.Count ? units[index + 1].Start : int.MaxValue;
            if (units[index].Word?.Kind != ProactiveWordKind.Row
                || _tokens.FindIndex(token => token.IsValue && !token.IsBlank && token.Offset >= units[index].Start && token.Offset < end) is not (>= 0 and var first)
                || _tokens[first].Marks != LayoutMarks.None)
            {
                continue;
            }

            var isOnLine = IsOnLines(units[index], _tokens[first]);
            onLine += isOnLine ? 1 : 0;
            elsewhere += isOnLine ? 0 : 1;
            glued += _tokens[first].Offset == units[index].End ? 1 : 0;
            apart += isOnLine && _tokens[first].Offset > units[index].End ? 1 : 0;
            for (var next = first + 1; next < _tokens.Count && _tokens[next].Offset < end; next++)
            {
                var sharesLine = _tokens[next].Line == _tokens[next - 1].Line;
                var isWide = _tokens[next].Offset - _tokens[next - 1].End >= WideGap;
                shared += sharesLine ? 1 : 0;
                own += sharesLine ? 0 : 1;
                wide += sharesLine && isWide ? 1 : 0;
                narrow += sharesLine && !isWide ? 1 : 0;
            }
        }

        _standOnLabelLines = onLine > elsewhere;
        _standOnOwnLines = own > shared;
        _gapsAreWide = wide > narrow;
        _standApart = apart + elsewhere >= glued;
    }

    private TableToken? LastNumberBetween(int start, int end) =>
        _tokens.FindLast(token => token.IsValue && !token.IsBlank && token.Offset >= start && token.End <= end);

    /// <summary>Whether a value stands on a line of a label, which may be wrapped round it.</summary>
    private bool IsOnLines(ProactiveUnit label, TableToken value)
    {
        var (first, last) = (_text.SegmentAt(label.Start), _text.SegmentAt(label.End - 1));
        return value.Line >= first && (value.Line <= last || (value.Line == last + 1 && first < last && HoldsSeveral(value.Line)));
    }

    /// <summary>Whether a line holds more numbers than one: the row of a label that is wrapped before them, not the number of a page.</summary>
    private bool HoldsSeveral(int line) => _tokens.Count(token => token.Line == line && token.IsValue && !token.IsBlank) > 1;
}
