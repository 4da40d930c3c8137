namespace OgiReports.TestKit.Generation.Pages;

/// <summary>A table laid out on a strip of paper without end, from its own top on.</summary>
internal sealed class PageSheet
{
    private readonly PageStyle _style;
    private readonly Sheet _sheet;
    private readonly double[] _lefts;
    private readonly double[] _tops;

    public PageSheet(Sheet sheet, PageStyle style)
    {
        (_sheet, _style) = (sheet, style);
        _lefts = Columns();
        _tops = new double[sheet.Rows.Count + 1];
        HeaderRows = sheet.Rows.FindIndex(row => row.Exists(cell => cell.IsFigure));
        Measure();
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            Write(row);
        }

        Rule();
    }

    public List<StripText> Texts { get; } = [];

    public List<StripBox> Boxes { get; } = [];

    /// <summary>Where a page may end: the borders of rows that no label spans into, all of them.</summary>
    public IReadOnlyList<double> Tops => _tops;

    public int HeaderRows { get; }

    public double Height => _tops[^1];

    private double[] Columns()
    {
        var width = (PageStyle.Width - (2 * _style.Margin)) * _style.Share;
        double[] shares = _sheet.Name switch
        {
            "proactive" => [31, 23, 23, 23],
            "requests" => [_style.IsNarrow ? 4 : 7, 8, _style.IsNarrow ? 32 : 26, .. Enumerable.Repeat(8.0, _sheet.Columns - 3)],
            _ => [.. Enumerable.Repeat(1.0, _sheet.Columns)],
        };
        var lefts = new double[shares.Length + 1];
        lefts[0] = _style.Margin;
        for (var column = 0; column < shares.Length; column++)
        {
            lefts[column + 1] = lefts[column] + (width * shares[column] / shares.Sum());
        }

        return lefts;
    }

    private IEnumerable<(SheetCell Cell, int Column)> CellsOf(int row)
    {
        var column = 0;
        foreach (var cell in _sheet.Rows[row])
        {
            yield return (cell, column);
            column += cell.Span;
        }
    }

    private List<string> Lines(SheetCell cell, int column)
    {
        if (cell.IsFigure)
        {
            return cell.Text.Length == 0 ? [] : [cell.Text];
        }

        var room = _lefts[column + cell.Span] - _lefts[column] - (2 * _style.Padding);
        var lines = new List<string>();
        var line = "";
        foreach (var character in cell.Text)
        {
            if (line.Length > 0 && (WidthOf(line) + WidthOf(character.ToString())) * _style.Size > room)
            {
                lines.Add(line);
                line = "";
            }

            line += character;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    public static double WidthOf(string text) => text.Sum(character => character < 128 ? 0.5 : 1);

    private void Measure()
    {
        for (var row = 0; row < _sheet.Rows.Count; row++)
        {
            var height = _style.LineHeight;
            foreach (var (cell, column) in CellsOf(row).Where(entry => entry.Cell.Rows == 1))
            {
                height = Math.Max(height, Lines(cell, column).Count * _style.LineHeight);
            }

            _tops[row + 1] = _tops[row] + height + (2 * _style.Padding);
            for (var above = 0; above <= row; above++)
            {
                foreach (var (cell, column) in CellsOf(above).Where(entry => entry.Cell.Rows > 1 && above + entry.Cell.Rows - 1 == row))
                {
                    _tops[row + 1] = Math.Max(_tops[row + 1], _tops[above] + (Lines(cell, column).Count * _style.LineHeight) + (2 * _style.Padding));
                }
            }
        }
    }

    private void Write(int row)
    {
        foreach (var (cell, column) in CellsOf(row).Where(entry => !entry.Cell.IsCovered))
        {
            var lines = Lines(cell, column);
            var (top, bottom) = (_tops[row] + _style.Padding, _tops[row + cell.Rows] - _style.Padding);
            var free = bottom - top - (lines.Count * _style.LineHeight);
            var y = top + (_style.Vertical switch { Place.Start => 0, Place.Middle => free / 2, _ => free });
            var isHead = row < HeaderRows || !_sheet.Rows[row].Exists(entry => entry.IsFigure);
            var place = isHead ? Place.Middle : cell.IsFigure ? _style.Numbers : _style.Labels;
            foreach (var line in lines)
            {
                var room = _lefts[column + cell.Span] - _lefts[column] - (2 * _style.Padding) - (WidthOf(line) * _style.Size);
                var x = _lefts[column] + _style.Padding + (place switch { Place.Start => 0, Place.Middle => room / 2, _ => room });
                Texts.Add(new StripText(x, y, line, _style.Size, cell.IsFigure));
                y += _style.LineHeight;
            }
        }
    }

    private void Rule()
    {
        var (left, right) = (_lefts[0], _lefts[^1]);
        switch (_style.Rules)
        {
            case RuleStyle.Frame:
                Outline(left, 0, right, Height);
                Line(left, _tops[HeaderRows], right, _tops[HeaderRows]);
                return;
            case RuleStyle.Stripes:
                for (var row = 0; row < _sheet.Rows.Count; row += 2)
                {
                    Boxes.Add(new StripBox(left, _tops[row], right, _tops[row + 1], true));
                }

                return;
            case RuleStyle.None:
                return;
        }

        for (var row = 0; row < _sheet.Rows.Count; row++)
        {
            foreach (var (cell, column) in CellsOf(row).Where(entry => !entry.Cell.IsCovered))
            {
                var (x0, y0, x1, y1) = (_lefts[column], _tops[row], _lefts[column + cell.Span], _tops[row + cell.Rows]);
                switch (_style.Rules)
                {
                    case RuleStyle.Horizontal:
                        Line(x0, y0, x1, y0);
                        Line(x0, y1, x1, y1);
                        break;
                    case RuleStyle.Tiles:
                        Boxes.Add(new StripBox(x0 + 0.7, y0 + 0.7, x1 - 0.7, y1 - 0.7, true));
                        break;
                    case RuleStyle.Header when row >= HeaderRows:
                        break;
                    case RuleStyle.Double:
                        Outline(x0, y0, x1, y1);
                        Outline(x0 + 1.2, y0 + 1.2, x1 - 1.2, y1 - 1.2);
                        break;
                    default:
                        Outline(x0, y0, x1, y1);
                        break;
                }
            }
        }
    }

    private void Outline(double x0, double y0, double x1, double y1)
    {
        Line(x0, y0, x1, y0);
        Line(x0, y1, x1, y1);
        Line(x0, y0, x0, y1);
        Line(x1, y0, x1, y1);
    }

    private void Line(double x0, double y0, double x1, double y1)
    {
        if (_style.Rules != RuleStyle.Dashed)
        {
            Boxes.Add(new StripBox(x0, y0, x1, y1, false));
            return;
        }

        var length = Math.Max(x1 - x0, y1 - y0);
        for (var at = 0.0; at < length; at += 4)
        {
            var (from, to) = (at / length, Math.Min(length, at + 2.5) / length);
            Boxes.Add(new StripBox(x0 + ((x1 - x0) * from), y0 + ((y1 - y0) * from), x0 + ((x1 - x0) * to), y0 + ((y1 - y0) * to), false));
        }
    }
}
