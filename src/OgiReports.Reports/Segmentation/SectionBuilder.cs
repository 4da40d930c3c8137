using System.Collections.Immutable;
using System.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>Cuts the text into sections at their headings and leaves the tables out.</summary>
internal static class SectionBuilder
{
    public static ImmutableArray<ReportSection> Build(ReportText text, List<HeadingCandidate> headings, IReadOnlyList<TableReading> tables)
    {
        var sections = ImmutableArray.CreateBuilder<ReportSection>(headings.Count);
        TablePlace[] inOrder = [.. tables.OrderBy(table => table.Start).Select(table => new TablePlace(text, table))];
        for (var index = 0; index < headings.Count; index++)
        {
            var heading = headings[index];
            var end = index + 1 < headings.Count ? headings[index + 1].Start : text.Length;
            var segment = text.SegmentAt(heading.Start);
            sections.Add(new ReportSection(
                HeadingWordings.KindAt(heading.Kind),
                heading.Number,
                HeadingText(text, heading),
                Body(text, heading.BodyStart, end, inOrder),
                text.Segments[segment].Locate(heading.Start - text.Segments[segment].Offset, heading.End - heading.Start)));
        }

        return sections.MoveToImmutable();
    }

    private static string HeadingText(ReportText text, HeadingCandidate heading)
    {
        var first = text.SegmentAt(heading.Start);
        var last = text.SegmentAt(heading.End - 1);
        var builder = new StringBuilder();
        for (var index = first; index <= last; index++)
        {
            builder.Append(Part(text.Segments[index], heading.Start, heading.End).Trim());
        }

        return builder.ToString();
    }

    private static string Body(ReportText text, int start, int end, TablePlace[] tables)
    {
        var builder = new StringBuilder();
        for (var index = text.SegmentAt(Math.Min(start, text.Length - 1)); index < text.Segments.Length && text.Segments[index].Offset < end; index++)
        {
            ref readonly var segment = ref text.Segments[index];
            if (segment.Block.IsFurniture || IsInTable(segment, tables))
            {
                continue;
            }

            var position = Math.Max(start, segment.Offset);
            var limit = Math.Min(end, segment.End);
            var isBesideTable = false;
            foreach (var table in tables)
            {
                if (table.End > position && table.Start < limit)
                {
                    Append(builder, Part(segment, position, table.Start), isBesideTable: true);
                    position = Math.Max(position, table.End);
                    isBesideTable = true;
                }
            }

            Append(builder, Part(segment, position, limit), isBesideTable);
        }

        return builder.ToString();
    }

    /// <summary>Whether a cell stands in a row of a declared table that was read; cells beside its first and last label belong to it too.</summary>
    private static bool IsInTable(in TextSegment segment, TablePlace[] tables)
    {
        if (segment.Cell is not { } cell)
        {
            return false;
        }

        foreach (var table in tables)
        {
            var (first, last) = (table.First, table.Last);
            var isBehindStart = ReferenceEquals(segment.Block, first.Block) ? cell.RowIndex >= first.Cell!.RowIndex : segment.Offset >= table.Start;
            var isBeforeEnd = ReferenceEquals(segment.Block, last.Block) ? cell.RowIndex <= last.Cell!.RowIndex : segment.Offset < table.End;
            if (isBehindStart && isBeforeEnd && (ReferenceEquals(segment.Block, first.Block) || ReferenceEquals(segment.Block, last.Block)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Part(in TextSegment segment, int start, int end)
    {
        var from = Math.Max(0, start - segment.Offset);
        var to = Math.Min(segment.Text.Length, end - segment.Offset);
        return to <= from ? [] : segment.Text.Span[from..to];
    }

    /// <summary>Adds a part of a section; brackets and pipes that a table leaves at its edges are no text.</summary>
    private static void Append(StringBuilder builder, ReadOnlySpan<char> part, bool isBesideTable)
    {
        part = part.Trim();
        if (!part.IsEmpty && !(isBesideTable && LabelText.KeyOf(part).Length == 0))
        {
            _ = builder.Length > 0 ? builder.Append('\n') : builder;
            builder.Append(part);
        }
    }

    /// <summary>Where a table that was read begins and ends, looked up once.</summary>
    private readonly struct TablePlace(ReportText text, TableReading table)
    {
        public int Start { get; } = table.Start;

        public int End { get; } = table.End;

        public TextSegment First { get; } = text.Segments[text.SegmentAt(table.Start)];

        public TextSegment Last { get; } = text.Segments[text.SegmentAt(Math.Max(table.Start, table.End - 1))];
    }
}
