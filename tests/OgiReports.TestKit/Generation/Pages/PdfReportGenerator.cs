using System.Globalization;
using System.Text;
using OgiReports.TestKit.Pdf;

namespace OgiReports.TestKit.Generation.Pages;

/// <summary>Makes printed reports of known truth: tables with all, some or no rulings, over page breaks at any row.</summary>
public static class PdfReportGenerator
{
    private const double TextSize = 12;
    private const double TextLine = 20;

    /// <summary>Makes one report; the same seed always gives the same file.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="isRuled">Whether all cells are ruled; otherwise chance picks the rulings.</param>
    public static GeneratedPdf Create(int seed, bool isRuled = false)
    {
        var (_, pieces, truth) = ReportGenerator.CreatePieces(seed);
        var rolled = PageStyle.Roll(new Dice(seed + 7919));
        var style = isRuled ? rolled with { Rules = RuleStyle.Full } : rolled;
        var pages = new PageSetter(style);
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Table:
                    pages.Add(new PageSheet(piece.Sheet!, style));
                    break;
                default:
                    pages.Add(piece.Text, piece.Kind == PieceKind.Paragraph);
                    break;
            }

            if (piece.Kind == PieceKind.Paragraph)
            {
                pages.Lead();
            }
        }

        var file = pages.Build();
        var text = string.Create(CultureInfo.InvariantCulture, $"size {style.Size} margin {style.Margin} padding {style.Padding} numbers {style.Numbers} labels {style.Labels} rows {style.Vertical} cuts {style.CutsRows} repeats {style.RepeatsHeader} narrow {style.IsNarrow} writer {style.Writer} turn {style.Turn} lead {style.Lead}");
        return new GeneratedPdf(seed, style.Rules.ToString(), text, file, truth);
    }

    /// <summary>Sets lines and tables on pages.</summary>
    private sealed class PageSetter(PageStyle style)
    {
        private readonly List<(List<StripText> Texts, List<StripBox> Boxes)> _pages = [([], [])];
        private PageStyle _style = style;
        private double _y = style.Margin;

        private double Room => PageStyle.Height - _style.Margin - 20;

        public void Lead()
        {
            var lines = _style.Lead;
            _style = _style with { Lead = 0 };
            for (var line = 0; line < lines; line++)
            {
                Put(line % 3 == 2 ? "并对照要点逐项落实。" : "围绕中心工作主动回应社会关切，及时更新公开目录，", TextSize);
            }
        }

        public void Add(string text, bool isParagraph)
        {
            var room = (PageStyle.Width - (2 * _style.Margin)) / TextSize;
            var line = isParagraph ? "　　" : "";
            foreach (var character in text.Replace("\n", "", StringComparison.Ordinal))
            {
                if (PageSheet.WidthOf(line) + 1 > room)
                {
                    Put(line, TextSize);
                    line = "";
                }

                line += character;
            }

            Put(line, TextSize);
        }

        public void Add(PageSheet sheet)
        {
            var header = sheet.Tops[sheet.HeaderRows];
            var start = 0.0;
            _y += 4;
            if (_y + header + 30 > Room)
            {
                Break();
            }

            for (var isFirst = true; start < sheet.Height - 0.01; isFirst = false)
            {
                var repeats = !isFirst && _style.RepeatsHeader;
                var room = Room - _y - (repeats ? header : 0);
                var cut = CutOf(sheet, start, room);
                if (repeats)
                {
                    Take(sheet, 0, header);
                }

                Take(sheet, start, cut);
                start = cut;
                if (start < sheet.Height - 0.01)
                {
                    Break();
                }
            }

            _y += 8;
        }

        public byte[] Build()
        {
            var builder = new PdfBuilder();
            for (var page = 0; page < _pages.Count; page++)
            {
                var content = new StringBuilder();
                if (_style.Turn == 1)
                {
                    // The page is turned back by its Rotate entry.
                    content.Append(CultureInfo.InvariantCulture, $"0 0.7067 -0.7067 0 {PageStyle.Width} 0 cm\n");
                }

                var (texts, boxes) = _pages[page];
                foreach (var box in boxes)
                {
                    content.Append(Draw(box));
                }

                foreach (var text in _style.Writer == 2 ? texts.OrderBy(text => text.IsFigure) : texts.AsEnumerable())
                {
                    content.Append(Draw(text));
                }

                if (_style.HasPageNumbers)
                {
                    content.Append(PdfBuilder.Text(285, 25, string.Create(CultureInfo.InvariantCulture, $"- {page + 1} -"), 9));
                }

                builder.Page(content.ToString(), _style.Turn == 1 ? "/Rotate 90" : "");
            }

            return builder.Build();
        }

        private static string Draw(StripBox box)
        {
            var (top, bottom) = (PageStyle.Height - box.Y0, PageStyle.Height - box.Y1);
            return box.IsFilled
                ? string.Create(CultureInfo.InvariantCulture, $"0.9 g {box.X0:F2} {bottom:F2} {box.X1 - box.X0:F2} {top - bottom:F2} re f 0 g\n")
                : string.Create(CultureInfo.InvariantCulture, $"0.5 w {box.X0:F2} {top:F2} m {box.X1:F2} {bottom:F2} l S\n");
        }

        private string Draw(StripText text)
        {
            var baseline = Math.Round(PageStyle.Height - text.Y - (1.05 * text.Size), 2);
            var x = Math.Round(text.X, 2);
            if (_style.Writer == 3)
            {
                return PdfBuilder.Text(x, baseline, text.Text, text.Size) + PdfBuilder.Text(Math.Round(x + (0.03 * text.Size), 2), baseline, text.Text, text.Size);
            }

            if (_style.Writer != 1)
            {
                return PdfBuilder.Text(x, baseline, text.Text, text.Size);
            }

            var content = new StringBuilder();
            for (var index = 0; index < text.Text.Length; index++)
            {
                content.Append(PdfBuilder.Text(Math.Round(x + (PageSheet.WidthOf(text.Text[..index]) * text.Size), 2), baseline, text.Text[index].ToString(), text.Size));
            }

            return content.ToString();
        }

        private void Put(string line, double size)
        {
            if (_y + TextLine > Room)
            {
                Break();
            }

            _pages[^1].Texts.Add(new StripText(_style.Margin, _y, line, size, false));
            _y += TextLine;
        }

        private void Break()
        {
            _pages.Add(([], []));
            _y = _style.Margin;
        }

        /// <summary>Where the page ends: at the last row that fits, or within a row between two lines.</summary>
        private double CutOf(PageSheet sheet, double start, double room)
        {
            if (sheet.Height - start <= room)
            {
                return sheet.Height;
            }

            var border = sheet.Tops.LastOrDefault(top => top > start + 0.01 && top <= start + room);
            if (!_style.CutsRows && border > 0)
            {
                return border;
            }

            var cut = start + room;
            while (cut > start + 1 && sheet.Texts.Exists(text => text.Y < cut && text.Y + (1.25 * text.Size) > cut))
            {
                cut -= 0.5;
            }

            return cut > start + 1 ? cut : start + room;
        }

        private void Take(PageSheet sheet, double from, double to)
        {
            var shift = _y - from;
            _pages[^1].Texts.AddRange(sheet.Texts.Where(text => text.Y >= from - 0.01 && text.Y < to - 0.01).Select(text => text with { Y = text.Y + shift }));
            foreach (var box in sheet.Boxes.Where(box => box.Y1 >= from && box.Y0 <= to))
            {
                var (top, bottom) = (Math.Max(box.Y0, from), Math.Min(box.Y1, to));
                if (bottom > top || box.Y0 == box.Y1)
                {
                    _pages[^1].Boxes.Add(box with { Y0 = top + shift, Y1 = bottom + shift });
                }
            }

            _y += to - from;
        }
    }
}
