using System.Collections.Immutable;
using System.Text.Json;
using OgiReports.Documents.Sources;

namespace OgiReports.Reports.Json;

/// <summary>Values that more than one part of a record writes the same way.</summary>
internal static class JsonValues
{
    /// <summary>A hundredth of a point is far below what any printer or eye resolves; more digits are noise of the arithmetic.</summary>
    private const int CoordinateDigits = 2;

    public static void WriteNumber(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(WithoutTrailingZeros(number));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        writer.WritePropertyName(name);
        WriteNumber(writer, value);
    }

    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void WriteLocation(Utf8JsonWriter writer, SourceLocation? location)
    {
        if (location is null)
        {
            writer.WriteNull("location"u8);
            return;
        }

        writer.WriteStartObject("location"u8);
        switch (location)
        {
            case LineLocation line:
                writer.WriteNumber("line"u8, line.LineNumber);
                writer.WriteNumber("column"u8, line.ColumnNumber);
                break;
            case PageLocation page:
                writer.WriteNumber("page"u8, page.PageNumber);
                WriteBox(writer, page.Box);
                break;
            case PathLocation path:
                writer.WriteString("path"u8, path.Path);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(location), location, null);
        }

        writer.WriteEndObject();
    }

    /// <summary>36800.00 becomes 36800: the printed digits are kept in the cell's raw text, not in its value.</summary>
    private static decimal WithoutTrailingZeros(decimal value) => value switch
    {
        // A zero may carry a sign, which JSON would show.
        0 => 0,
        { Scale: 0 } => value,
        // A division keeps no more decimals than it needs, whatever the scale of its operands.
        _ => value / 1.0000000000000000000000000000m,
    };

    private static void WriteBox(Utf8JsonWriter writer, PageBox box)
    {
        // JSON has no NaN, and a box that is not known is not known in part.
        if (!double.IsFinite(box.Left) || !double.IsFinite(box.Top) || !double.IsFinite(box.Right) || !double.IsFinite(box.Bottom))
        {
            writer.WriteNull("box"u8);
            return;
        }

        writer.WriteStartArray("box"u8);
        WriteCoordinate(writer, box.Left);
        WriteCoordinate(writer, box.Top);
        WriteCoordinate(writer, box.Right);
        WriteCoordinate(writer, box.Bottom);
        writer.WriteEndArray();
    }

    /// <summary>Adding zero turns a negative zero, which JSON would show, into zero.</summary>
    private static void WriteCoordinate(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(Math.Round(value, CoordinateDigits) + 0.0);
}
