using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>What stands left of the numbers: the rows' labels, and the labels of groups of rows left of them.</summary>
internal sealed class LabelColumn
{
    private const string ItemNumerals = "一二三四五六七八九十";
    private const int FewItems = 3;

    // Shares of the font size.
    private const double SameEdge = 0.6;
    private const double ItemGap = 0.1;
    private const double GroupLineSpacing = 2.2;
    private const double SameLine = 0.5;

    private LabelColumn(List<LabelLine> labels, List<List<LabelLine>> groups)
    {
        Labels = labels;
        Groups = groups;
    }

    /// <summary>The lines of the rows' labels from top to bottom.</summary>
    public List<LabelLine> Labels { get; }

    /// <summary>The labels of groups, each with its lines.</summary>
    public List<List<LabelLine>> Groups { get; }

    /// <summary>Tells the labels apart.</summary>
    /// <param name="lines">The lines of the table.</param>
    /// <param name="edge">Where the numbers begin.</param>
    public static LabelColumn Find(List<StackLine> lines, double edge)
    {
        var edges = ItemEdge(lines, edge);
        var labels = new List<LabelLine>();
        var aside = new List<(LabelLine Line, StackLine Source)>();
        foreach (var line in lines)
        {
            var words = line.Chunks.FindAll(chunk => !chunk.IsFigure && chunk.Center < edge);
            if (words.Count == 0)
            {
                continue;
            }

            var main = edges is { } item ? Divide(line, words, item, labels.Count == 0 ? null : labels[^1], aside) : words;
            if (main.Count > 0)
            {
                var whole = main.Count == 1 ? main[0] : new LineChunk(new TextLine(line.Line.Frame, [.. main.SelectMany(chunk => chunk.Line.Glyphs)]), false);
                labels.Add(ToLabel(line, whole));
            }
        }

        Promote(labels, aside);
        return new LabelColumn(labels, Gather(aside.ConvertAll(entry => entry.Line)));
    }

    /// <summary>Whether words begin with the number of an item: 1. or （一） or 一、.</summary>
    public static bool StartsItem(string text)
    {
        if (text[0] is '(' or '（')
        {
            return text.Length > 2 && ItemNumerals.Contains(text[1]) && text[2] is ')' or '）';
        }

        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is >= '０' and <= '９'))
        {
            digits++;
        }

        return digits is 1 or 2
            ? digits < text.Length && text[digits] is '.' or '．' or '、'
            : text.Length > 1 && ItemNumerals.Contains(text[0]) && text[1] is '、' or '．' or '.';
    }

    /// <summary>Where numbered items begin, when there are several of them right of other labels.</summary>
    private static double? ItemEdge(List<StackLine> lines, double edge)
    {
        var starts = new List<double>();
        foreach (var line in lines)
        {
            for (var index = 0; index + 1 < line.Line.Glyphs.Length; index++)
            {
                ref readonly var glyph = ref line.Line.Glyphs[index];
                if (glyph.Start < edge && char.IsAsciiDigit(glyph.Text[0]) && line.Line.Glyphs[index + 1].Text[0] is '.' or '．' or '、'
                    && (index == 0 || !char.IsAsciiDigit(line.Line.Glyphs[index - 1].Text[0])))
                {
                    starts.Add(glyph.Start);
                    break;
                }
            }
        }

        return starts.Count >= FewItems ? starts.Min() : null;
    }

    /// <summary>Cuts the words of a line at the edge of the items; words that run on over the edge are a row's own.</summary>
    private static List<LineChunk> Divide(StackLine line, List<LineChunk> words, double item, LabelLine? above, List<(LabelLine Line, StackLine Source)> aside)
    {
        var main = new List<LineChunk>();
        foreach (var chunk in words)
        {
            var reach = SameEdge * chunk.Size;
            if (chunk.Left >= item - reach)
            {
                main.Add(chunk);
                continue;
            }

            if (above is not null && ContinuesWide(above, ToLabel(line, chunk), item - reach))
            {
                main.Add(chunk);
                continue;
            }

            if (chunk.Right <= item + (ItemGap * chunk.Size))
            {
                aside.Add((ToLabel(line, chunk), line));
                continue;
            }

            var glyphs = chunk.Line.Glyphs;
            var cut = FindItem(glyphs);
            cut = cut > 0 ? cut : Array.FindIndex(glyphs, glyph => glyph.Start >= item - reach);
            var isCut = cut > 0 && (StartsItem(string.Concat(glyphs[cut..].Select(glyph => glyph.Text)))
                || (Math.Abs(glyphs[cut].Start - item) <= reach && glyphs[cut].Start - glyphs[cut - 1].End > ItemGap * chunk.Size && !StartsItem(chunk.Line.Text)));
            if (isCut)
            {
                aside.Add((ToLabel(line, ChunkSplitter.Cut(chunk.Line, 0, cut)), line));
                main.Add(ChunkSplitter.Cut(chunk.Line, cut, glyphs.Length));
            }
            else
            {
                main.Add(chunk);
            }
        }

        return main;
    }

    /// <summary>Whether words go on with a label that itself begins left of the items, at the same edge.</summary>
    private static bool ContinuesWide(LabelLine above, LabelLine line, double item) =>
        !line.StartsItem && above.Chunk.Left < item && above.Chunk.Right > item && above.Page == line.Page
        && line.Y - above.Y <= GroupLineSpacing * line.Chunk.Size
        && Math.Min(Math.Abs(above.Chunk.Left - line.Chunk.Left), Math.Abs(above.Chunk.Center - line.Chunk.Center)) <= SameEdge * line.Chunk.Size;

    /// <summary>Where within words the number of another item stands.</summary>
    private static int FindItem(Glyph[] glyphs)
    {
        for (var index = 1; index < glyphs.Length; index++)
        {
            if ((glyphs[index].Text[0] is '(' or '（' || char.IsAsciiDigit(glyphs[index].Text[0])) && !char.IsAsciiDigit(glyphs[index - 1].Text[0])
                && StartsItem(string.Concat(glyphs[index..].Select(glyph => glyph.Text))))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>A numbered label left of the items, alone beside its numbers, is a row's own that is short: （七）总计.</summary>
    private static void Promote(List<LabelLine> labels, List<(LabelLine Line, StackLine Source)> aside)
    {
        foreach (var (line, source) in aside.ToList())
        {
            if (source.IsNumberLine && line.StartsItem && !labels.Exists(label => Math.Abs(label.Y - line.Y) < (1 + SameLine) * line.Chunk.Size))
            {
                labels.Add(line);
                aside.RemoveAll(entry => entry.Line == line);
            }
        }

        labels.Sort((first, second) => first.Y.CompareTo(second.Y));
    }

    private static List<List<LabelLine>> Gather(List<LabelLine> lines)
    {
        var groups = new List<List<LabelLine>>();
        foreach (var line in lines)
        {
            var open = line.StartsItem ? null : groups.FindLast(group => group[^1].Page == line.Page
                && line.Y > group[^1].Y && line.Y - group[^1].Y <= GroupLineSpacing * line.Chunk.Size && line.Chunk.Overlaps(group[^1].Chunk.Left - line.Chunk.Size, group[^1].Chunk.Right + line.Chunk.Size));
            if (open is null)
            {
                groups.Add([line]);
            }
            else
            {
                open.Add(line);
            }
        }

        return groups;
    }

    private static LabelLine ToLabel(StackLine line, LineChunk chunk) => new(line.Y, chunk, StartsItem(chunk.Line.Text), chunk.Line.Frame.PageNumber);
}
