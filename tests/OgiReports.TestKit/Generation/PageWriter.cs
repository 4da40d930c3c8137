using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>Puts the pieces of a report together, as lines, as pages or as one line.</summary>
internal sealed class PageWriter(ReportDraft draft)
{
    private readonly Dice _dice = draft.Dice;
    private readonly bool _blankLines = draft.Dice.Chance(0.5);
    private readonly string _indent = draft.Dice.OneOf("", "", "　　", "    ", " ");
    private readonly bool _feedsForms = draft.Dialect == TextDialect.SpaceLayout || draft.Dice.Chance(0.5);
    private readonly int _pageLength = draft.Dice.Between(26, 44);
    private readonly int _width = draft.Dice.Between(26, 34);
    private readonly bool _isInLayoutTable = draft.Dialect is TextDialect.PipeRow or TextDialect.PipeRowBoth or TextDialect.PipeRowFillers
        && draft.Quirk("prose inside a layout table", 0.08);

    private readonly string _pageNumber = draft.Dice.OneOf("- {0} -", "-{0}-", "— {0} —");

    public string Write(List<Piece> pieces, Func<Sheet, List<string>> writeTable)
    {
        if (draft.Dialect == TextDialect.OneLine)
        {
            return string.Join(' ', pieces.Select(piece =>
                piece.Sheet is null ? piece.Text.Replace('\n', ' ') : string.Join(' ', writeTable(piece.Sheet))));
        }

        var lines = new List<string>();
        foreach (var piece in pieces)
        {
            if (piece.Sheet is null)
            {
                lines.AddRange(draft.IsPaged ? PagedText(piece) : PlainText(piece));
            }
            else
            {
                lines.AddRange(writeTable(piece.Sheet));
            }

            if (!draft.IsPaged && (_blankLines || piece.Sheet is not null && _dice.Chance(0.5)))
            {
                lines.Add("");
            }
        }

        if (draft.IsPaged)
        {
            lines = Paginate(lines);
        }

        return string.Join(draft.Quirk("carriage returns", 0.1) ? "\r\n" : "\n", lines) + (_dice.Chance(0.8) ? "\n" : "");
    }

    private IEnumerable<string> PlainText(Piece piece)
    {
        foreach (var line in piece.Text.Split('\n'))
        {
            if (_isInLayoutTable && line.Length > 0)
            {
                yield return $"| {line} |{_dice.OneOf("", "||", "|||||||")}";
                continue;
            }

            yield return piece.Kind == PieceKind.Paragraph ? _indent + line : line;
        }
    }

    private IEnumerable<string> PagedText(Piece piece)
    {
        var isLayout = draft.Dialect == TextDialect.SpaceLayout;
        foreach (var part in piece.Text.Split('\n'))
        {
            if (piece.Kind is PieceKind.Title or PieceKind.Noise)
            {
                yield return (isLayout && piece.Kind == PieceKind.Title ? new string(' ', Math.Max(0, (_width - part.Length) / 2)) : "") + part;
                continue;
            }

            // Two characters stand for the indent while the paragraph is cut, so that its first line is shorter.
            foreach (var line in RawWriter.Wrap("〇〇" + part, _width))
            {
                yield return line.StartsWith("〇〇", StringComparison.Ordinal) ? (isLayout ? "   " : "") + line[2..] : line;
            }
        }
    }

    private List<string> Paginate(List<string> lines)
    {
        var paged = new List<string>();
        var page = 1;
        var onPage = 0;
        foreach (var line in lines)
        {
            if (line == "\f" ? onPage > 3 : onPage >= _pageLength)
            {
                EndPage(paged, page++);
                onPage = 0;
            }

            if (line == "\f")
            {
                continue;
            }

            paged.Add(onPage == 0 && page > 1 && _feedsForms ? "\f" + line : line);
            onPage++;
        }

        EndPage(paged, page);
        return paged;
    }

    private void EndPage(List<string> lines, int page)
    {
        var number = string.Format(CultureInfo.InvariantCulture, _pageNumber, page);
        if (draft.Dialect == TextDialect.SpaceLayout)
        {
            lines.Add("");
            lines.Add(new string(' ', _dice.OneOf(0, 4, 40, 60)) + number);
            return;
        }

        lines.Add(number);
    }
}
