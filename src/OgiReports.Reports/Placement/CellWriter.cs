using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>Turns placed values into cells and says what is unusual about them.</summary>
internal sealed partial class CellWriter(ReportText text, TableReading reading)
{
    // Longer names first: 百万元 ends in 万元. A foreign currency is no unit of yuan.
    private static readonly (string Name, decimal Factor)[] Units =
    [
        ("千万元", 10_000_000m), ("百万元", 1_000_000m), ("十万元", 100_000m), ("亿元", 100_000_000m), ("万元", 10_000m), ("千元", 1_000m),
        ("单位万", 10_000m), ("单位亿", 100_000_000m),
    ];

    /// <summary>The unit that the header or caption gives to amounts; null when it gives none.</summary>
    public decimal? HeaderUnit { get; set; }

    /// <summary>Adds a cell for a value in its place.</summary>
    public void Add(CellDefinition definition, TableToken token, CellOrigin origin = CellOrigin.Reported)
    {
        ref readonly var segment = ref text.Segments[token.Line];
        var location = segment.Locate(token.Offset - segment.Offset, token.Length);
        var raw = RawOf(segment, token);
        var state = token.Content.State;
        var value = token.Content.Value;
        if (value is { } amount && definition.Unit == CellUnit.Yuan && !token.Content.HasMoneyUnit)
        {
            if (HeaderUnit is null && amount != 0)
            {
                reading.Diagnostics.Add(new Diagnostic(
                    PlacementDiagnostics.AmountWithoutUnit,
                    $"The amount {raw.Trim()} stands without a unit in its cell, its header or the caption; it was taken as yuan (元).",
                    [definition.Id],
                    location));
            }

            // 3.68万 under a header of 万元 is 3.68 万元, not ten thousand times that.
            value = token.Content.IsScaled ? amount : amount * (HeaderUnit ?? 1);
        }

        if (state == CellState.Unreadable || (state == CellState.Text && HasDigit(raw)))
        {
            AddUnreadable([definition], PlacementDiagnostics.CellsUnreadable, $"The cell holds {raw.Trim()}, which is no single number; it was not guessed at.", token.Offset, token.Length);
            return;
        }

        if (state == CellState.Text)
        {
            reading.Diagnostics.Add(new Diagnostic(
                PlacementDiagnostics.WordsInCell,
                $"The cell holds words instead of a number: {raw.Trim()}. It has no value.",
                [definition.Id],
                location));
        }

        NoteImplausible(definition, value, raw, location);
        reading.Cells.Add(new Cell(definition, value, state, raw, origin, location));
    }

    /// <summary>Only 本年增/减 may be negative, and only amounts may be broken.</summary>
    private void NoteImplausible(CellDefinition definition, decimal? value, string raw, SourceLocation location)
    {
        var isImplausible = definition.Unit == CellUnit.Count
            && (decimal.Truncate(value ?? 0) != (value ?? 0) || (value < 0 && !definition.Id.EndsWith(".change", StringComparison.Ordinal)));
        if (isImplausible)
        {
            reading.Diagnostics.Add(new Diagnostic(
                PlacementDiagnostics.ImplausibleCount,
                $"The count {raw.Trim()} is negative or not whole; the sign or the point may belong to the layout. It was kept as printed.",
                [definition.Id],
                location));
        }
    }

    private static bool HasDigit(string raw)
    {
        foreach (var character in raw)
        {
            if (char.IsAsciiDigit(CharacterFolding.Fold(character)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text as it stood; the commonest one, a bare zero, is not copied.</summary>
    private static string RawOf(in TextSegment segment, TableToken token)
    {
        var raw = segment.Text.Span.Slice(token.Offset - segment.Offset, token.Length);
        return raw is "0" ? "0" : raw.ToString();
    }

    /// <summary>Adds a cell that is empty and left no trace of its own.</summary>
    public void AddBlank(CellDefinition definition) =>
        reading.Cells.Add(new Cell(definition, null, CellState.Blank, string.Empty, CellOrigin.Reported, null));

    /// <summary>Adds cells that the document shows, but that can't be told.</summary>
    public void AddUnreadable(ReadOnlySpan<CellDefinition> definitions, DiagnosticDescriptor descriptor, string message, int offset, int length)
    {
        var location = text.Locate(offset, length);
        var ids = ImmutableArray.CreateBuilder<string>(definitions.Length);
        foreach (var definition in definitions)
        {
            ids.Add(definition.Id);
            reading.Cells.Add(new Cell(definition, null, CellState.Unreadable, string.Empty, CellOrigin.Reported, location));
        }

        reading.Diagnostics.Add(new Diagnostic(descriptor, message, ids.MoveToImmutable(), location));
    }

    /// <summary>Says something about cells without changing them.</summary>
    public void Note(DiagnosticDescriptor descriptor, string message, ReadOnlySpan<CellDefinition> definitions, int offset, int length)
    {
        var ids = ImmutableArray.CreateBuilder<string>(definitions.Length);
        foreach (var definition in definitions)
        {
            ids.Add(definition.Id);
        }

        reading.Diagnostics.Add(new Diagnostic(descriptor, message, ids.MoveToImmutable(), offset < 0 ? null : text.Locate(offset, length)));
    }

    /// <summary>The numbers of a list of tokens as they stood, for messages.</summary>
    public string Quote(IEnumerable<TableToken> tokens) =>
        string.Join(" ", tokens.Select(token => token.IsBlank ? "□" : text.Slice(token.Offset, token.Length).Trim().ToString()));

    /// <summary>The unit that words near an amount's header name; null when they name none that is known.</summary>
    public static decimal? UnitIn(ReadOnlySpan<char> ideographs)
    {
        if (ideographs.Contains("美元", StringComparison.Ordinal) || ideographs.Contains("欧元", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (name, factor) in Units)
        {
            if (ideographs.Contains(name, StringComparison.Ordinal))
            {
                return factor;
            }
        }

        return ideographs.Contains("单位元", StringComparison.Ordinal) || ideographs.EndsWith("元") ? 1 : null;
    }
}
