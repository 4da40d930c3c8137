using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Text;

namespace OgiReports.Text;

/// <summary>Reads flattened text: one <see cref="LineBlock"/> for every line of the file, empty ones included, since they can end a table row.</summary>
public sealed class TextDocumentReader : IDocumentReader
{
    private const int SniffLength = 4096;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = content.Bytes.Span[..Math.Min(SniffLength, content.Bytes.Length)];
        if (!TextDecoder.LooksLikeText(head) || StartsWithMarkup(head))
        {
            return FormatMatch.None;
        }

        return content.MediaType is { } mediaType && mediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            ? FormatMatch.MediaType
            : FormatMatch.Extension;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var decoded = TextDecoder.Decode(content.Bytes.Span);
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        if (decoded.FirstDamagedOffset >= 0)
        {
            var location = LocationOf(decoded.Text, decoded.FirstDamagedOffset);
            diagnostics = [new(ReadingDiagnostics.DamagedEncoding, $"{decoded.DamagedCount} character(s) could not be decoded as {decoded.EncodingName}; the first is in line {location.LineNumber}. The text around them may be incomplete.", location)];
        }
        else if (decoded.IsGuess)
        {
            diagnostics = [new(ReadingDiagnostics.GuessedEncoding, $"Read as {decoded.EncodingName}: {decoded.Reason}. If names look wrong, convert the file to UTF-8.")];
        }

        var described = source with
        {
            MediaType = "text/plain",
            Encoding = decoded.EncodingName,
            EncodingReason = decoded.Reason,
            Reader = Name,
        };
        return new ReadResult(new Document(described, SplitLines(decoded.Text)), diagnostics);
    }

    private static ImmutableArray<Block> SplitLines(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(text.AsSpan().Count('\n') + 1);
        var bareNumbers = new List<(int Index, int Page)>();
        var lineNumber = 1;
        var (hadPipe, isBelowHead, hasGrid) = (false, false, false);
        for (var start = 0; start <= text.Length; lineNumber++)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (end < text.Length || end > start)
            {
                var line = text.AsMemory(start, end - start);
                var isFurniture = PageNumberLine.IsMatch(line.Span) || PageNumberLine.IsPrintMargin(line.Span) || RuleLine.IsMatch(line.Span, isBelowHead);
                if (!isFurniture && PageNumberLine.IsBareNumber(line.Span) && StandsAtPageBreak(text, start, end))
                {
                    bareNumbers.Add((blocks.Count, text.AsSpan(0, start).Count('\f')));
                }

                blocks.Add(new LineBlock(line, lineNumber, end > start && text[start] == '\f') { IsFurniture = isFurniture });
                var hasPipe = line.Span.Contains('|');
                (hadPipe, isBelowHead) = (hasPipe, hasPipe && !hadPipe);
                hasGrid |= isFurniture && GridTable.IsRule(line.Span);
            }

            var isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }

        MarkPageNumbers(blocks, bareNumbers);
        return hasGrid ? JoinGrids(blocks) : blocks.DrainToImmutable();
    }

    /// <summary>Numbers alone at the edges of pages are page numbers where they count the pages; else they are cells that a page begins or ends with.</summary>
    private static void MarkPageNumbers(ImmutableArray<Block>.Builder blocks, List<(int Index, int Page)> numbers)
    {
        var offsets = numbers.ConvertAll(number => PageNumberLine.ValueOf(((LineBlock)blocks[number.Index]).Text.Span) - number.Page);
        var commonest = offsets.GroupBy(offset => offset).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (commonest is null || (commonest.Count() == 1 && (numbers.Count > 1 || commonest.Key is < 1 or > 2)))
        {
            return;
        }

        for (var index = 0; index < numbers.Count; index++)
        {
            if (offsets[index] == commonest.Key)
            {
                var line = (LineBlock)blocks[numbers[index].Index];
                blocks[numbers[index].Index] = new LineBlock(line.Text, line.LineNumber, line.StartsPage) { IsFurniture = true };
            }
        }
    }

    /// <summary>Puts a table in the place of lines that draw one and could not be told apart as lines.</summary>
    private static ImmutableArray<Block> JoinGrids(ImmutableArray<Block>.Builder lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (var index = 0; index < lines.Count;)
        {
            var run = lines.Skip(index).Cast<LineBlock>().TakeWhile(line => GridTable.MayHold(line.Text.Span)).ToList();
            var last = run.FindLastIndex(line => GridTable.IsRule(line.Text.Span));
            if (last > 0 && GridTable.IsRule(run[0].Text.Span) && GridTable.TryRead(run[..(last + 1)]) is { } table)
            {
                blocks.Add(table);
                index += last + 1;
            }
            else
            {
                // Nothing in the run begins a table of its own: a rule within it has the run's first line above.
                var count = Math.Max(1, run.Count);
                blocks.AddRange(lines.Skip(index).Take(count));
                index += count;
            }
        }

        return blocks.DrainToImmutable();
    }

    /// <summary>Whether a line is the first or the last of a printed page: a form feed opens it, or is all that stands between it and the next text.</summary>
    private static bool StandsAtPageBreak(string text, int start, int end)
    {
        if (text[start] == '\f')
        {
            return true;
        }

        var next = end;
        while (next < text.Length && text[next] is '\r' or '\n' or ' ' or '\t')
        {
            next++;
        }

        return next < text.Length && text[next] == '\f';
    }

    private static LineLocation LocationOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        var lineBreaks = before.Count('\n') + before.Count('\r') - before.Count("\r\n");
        return new LineLocation(lineBreaks + 1, offset - before.LastIndexOfAny('\n', '\r'));
    }

    private static bool StartsWithMarkup(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        if (start < 0 || head[start] != (byte)'<')
        {
            return false;
        }

        return start + 1 < head.Length && (char.IsAsciiLetter((char)head[start + 1]) || head[start + 1] is (byte)'!' or (byte)'?');
    }
}
