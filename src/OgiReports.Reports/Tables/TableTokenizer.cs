using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// Cuts a stretch of the report's text into cells by whatever marks its lines have. The marks are judged
/// for the stretch as a whole, so that one odd line does not change how its neighbours are read.
/// </summary>
internal sealed class TableTokenizer
{
    private readonly ReportText _text;
    private readonly int _start;
    private readonly int _end;
    private readonly List<TableToken> _tokens;
    private readonly WordScanner _words;
    private int _row;

    private TableTokenizer(ReportText text, int start, int end, int segments)
    {
        _text = text;
        _start = start;
        _end = end;
        _tokens = new List<TableToken>(segments);
        _words = new WordScanner(_tokens);
    }

    /// <summary>Cuts the text between two offsets.</summary>
    public static List<TableToken> Tokenize(ReportText text, int start, int end)
    {
        if (start >= end || text.Segments.IsEmpty)
        {
            return [];
        }

        var (first, behind) = (text.SegmentAt(start), text.SegmentAt(end - 1) + 1);
        var tokenizer = new TableTokenizer(text, start, end, behind - first);
        tokenizer.Run(first, behind);
        return tokenizer._tokens;
    }

    private void Run(int first, int end)
    {
        for (var index = first; index < end;)
        {
            var runStart = index;
            var isTable = _text.Segments[index].Cell is not null;
            while (index < end && _text.Segments[index].Cell is not null == isTable)
            {
                index++;
            }

            if (isTable)
            {
                ReadDeclaredCells(runStart, index);
            }
            else
            {
                ReadLines(runStart, index);
            }
        }
    }

    private void ReadDeclaredCells(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            ref readonly var segment = ref _text.Segments[index];
            var startsRow = index == first
                || segment.Block != _text.Segments[index - 1].Block
                || segment.Cell!.RowIndex != _text.Segments[index - 1].Cell!.RowIndex;
            _row += startsRow ? 1 : 0;
            AddCell(index, 0, segment.Text.Length, LayoutMarks.CellsAndRows);
        }
    }

    private void ReadLines(int first, int end)
    {
        var marks = LineMarks.Judge(_text, first, end, _start, _end);
        if (marks.Kind == LineMarkKind.PipeCells)
        {
            ReadPipeCells(first, end, marks.StartsWithPipe);
            return;
        }

        for (var index = first; index < end; index++)
        {
            var line = LineAt(index, out var offset);
            if (_text.Segments[index].Block.IsFurniture)
            {
                continue;
            }

            switch (marks.Kind)
            {
                case LineMarkKind.PipeRows when line.IndexOfAny(LineMarks.Pipes) >= 0:
                    _row++;
                    ReadPipeRow(index, line, offset, marks);
                    break;
                case LineMarkKind.TabRows when line.Contains('\t'):
                    _row++;
                    ReadTabRow(index, line, offset);
                    break;
                case LineMarkKind.CommaRows when line.Contains(',') && !line.Contains('。'):
                    _row++;
                    for (var position = 0; CommaCells.TryNext(line, ref position, out var start, out var length);)
                    {
                        AddCell(index, offset + start, length, LayoutMarks.CellsAndRows);
                    }

                    break;
                case LineMarkKind.TabCells:
                    ReadTabCells(index, line, offset);
                    break;
                default:
                    _row++;
                    _words.Scan(line, _text.Segments[index].Offset + offset, index, _row);
                    break;
            }
        }
    }

    private void ReadPipeRow(int index, ReadOnlySpan<char> line, int offset, LineMarks marks)
    {
        var position = 0;
        var end = line.Length;
        var trimmed = line.TrimEnd();
        if (marks.EndsWithPipe && trimmed.Length > 0 && LineMarks.Pipes.Contains(trimmed[^1]))
        {
            end = trimmed.Length - 1;
        }

        var lead = line.Length - line.TrimStart().Length;
        if (marks.StartsWithPipe && lead < end && LineMarks.Pipes.Contains(line[lead]))
        {
            position = lead + 1;
        }

        while (position <= end)
        {
            var length = line[position..end].IndexOfAny(LineMarks.Pipes);
            length = length < 0 ? end - position : length;
            AddCell(index, offset + position, length, LayoutMarks.CellsAndRows);
            position += length + 1;
        }
    }

    private void ReadTabRow(int index, ReadOnlySpan<char> line, int offset)
    {
        for (var position = 0; position <= line.Length;)
        {
            var length = line[position..].IndexOf('\t');
            length = length < 0 ? line.Length - position : length;
            AddCell(index, offset + position, length, LayoutMarks.CellsAndRows);
            position += length + 1;
        }
    }

    /// <summary>A tab begins a cell, a line without one goes on with the cell before, an empty line ends the row.</summary>
    private void ReadTabCells(int index, ReadOnlySpan<char> line, int offset)
    {
        if (line.IsWhiteSpace() && !line.Contains('\t'))
        {
            _row++;
            return;
        }

        var position = line.IndexOf('\t') + 1;
        if (position == 0)
        {
            // The rest of a wrapped label; a number alone here has lost its tab and is read as a word.
            _words.Scan(line, _text.Segments[index].Offset + offset, index, _row);
            return;
        }

        while (position <= line.Length)
        {
            var length = line[position..].IndexOf('\t');
            length = length < 0 ? line.Length - position : length;
            AddCell(index, offset + position, length, LayoutMarks.CellsAndRows);
            position += length + 1;
        }
    }

    /// <summary>Only pipes divide cells; line ends are white space. Where a bare pipe at the margin opens a row, rows are known too.</summary>
    private void ReadPipeCells(int first, int end, bool hasRowPipes)
    {
        var marks = hasRowPipes ? LayoutMarks.CellsAndRows : LayoutMarks.Cells;
        // The cell that is being collected: the slice that holds its text, or where an empty one began.
        var (cellLine, cellStart, cellLength) = (-1, 0, 0);
        for (var index = first; index < end; index++)
        {
            if (_text.Segments[index].Block.IsFurniture)
            {
                continue;
            }

            var line = LineAt(index, out var offset);
            if (hasRowPipes && line.Length > 0 && LineMarks.Pipes.Contains(line[0]) && line[1..].IsWhiteSpace())
            {
                _row++;
                continue;
            }

            _row += hasRowPipes ? 0 : 1;
            for (var position = 0; position <= line.Length;)
            {
                var length = line[position..].IndexOfAny(LineMarks.Pipes);
                var isClosed = length >= 0;
                length = isClosed ? length : line.Length - position;
                if (!line.Slice(position, length).IsWhiteSpace())
                {
                    if (cellLength > 0)
                    {
                        // Two lines of text without a pipe between: a wrapped label, or numbers whose pipe was lost.
                        AddPart(cellLine, cellStart, cellLength, marks);
                    }

                    (cellLine, cellStart, cellLength) = (index, offset + position, length);
                }
                else if (cellLine < 0)
                {
                    (cellLine, cellStart) = (index, offset + position);
                }

                if (isClosed)
                {
                    AddCell(cellLine, cellStart, cellLength, marks);
                    (cellLine, cellLength) = (-1, 0);
                }

                position += length + 1;
            }
        }

        if (cellLength > 0)
        {
            AddWords(cellLine, cellStart, cellLength);
        }
    }

    private ReadOnlySpan<char> LineAt(int index, out int offset)
    {
        ref readonly var segment = ref _text.Segments[index];
        offset = Math.Max(0, _start - segment.Offset);
        var end = Math.Min(segment.Text.Length, _end - segment.Offset);
        return end <= offset ? [] : segment.Text.Span[offset..end];
    }

    private void AddPart(int index, int start, int length, LayoutMarks marks)
    {
        if (CellText.Parse(_text.Segments[index].Text.Span.Slice(start, length)).State == Model.CellState.Text)
        {
            AddCell(index, start, length, marks);
        }
        else
        {
            AddWords(index, start, length);
        }
    }

    private void AddWords(int index, int start, int length)
    {
        ref readonly var segment = ref _text.Segments[index];
        _words.Scan(segment.Text.Span.Slice(start, length), segment.Offset + start, index, _row);
    }

    private void AddCell(int index, int start, int length, LayoutMarks marks)
    {
        ref readonly var segment = ref _text.Segments[index];
        var content = CellText.Parse(segment.Text.Span.Slice(start, length));
        _tokens.Add(new TableToken(content, segment.Offset + start, length, index, _row, marks));
    }
}
