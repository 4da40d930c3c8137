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
        TableReading[] inOrder = [.. tables.OrderBy(table => table.Start)];
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

    private static string Body(ReportText text, int start, int end, TableReading[] tables)
    {
        var builder = new StringBuilder();
        for (var index = text.SegmentAt(Math.Min(start, text.Length - 1)); index < text.Segments.Length && text.Segments[index].Offset < end; index++)
        {
            var segment = text.Segments[index];
            if (segment.Block.IsFurniture)
            {
                continue;
            }

            var position = Math.Max(start, segment.Offset);
            var limit = Math.Min(end, segment.End);
            foreach (var table in tables)
            {
                if (table.End > position && table.Start < limit)
                {
                    Append(builder, Part(segment, position, table.Start));
                    position = Math.Max(position, table.End);
                }
            }

            Append(builder, Part(segment, position, limit));
        }

        return builder.ToString();
    }

    private static ReadOnlySpan<char> Part(TextSegment segment, int start, int end)
    {
        var from = Math.Max(0, start - segment.Offset);
        var to = Math.Min(segment.Text.Length, end - segment.Offset);
        return to <= from ? [] : segment.Text.Span[from..to];
    }

    private static void Append(StringBuilder builder, ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (!part.IsEmpty)
        {
            _ = builder.Length > 0 ? builder.Append('\n') : builder;
            builder.Append(part);
        }
    }
}
