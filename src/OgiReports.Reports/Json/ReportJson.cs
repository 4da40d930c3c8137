using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Json;

/// <summary>The record of one document as JSON, by the schema <c>ogi-report/1</c>.</summary>
public static class ReportJson
{
    /// <summary>The id of the schema, the first property of every record.</summary>
    public const string SchemaId = "ogi-report/1";

    /// <summary>The published JSON Schema (2020-12). It changes only by addition while its id stays.</summary>
    public static string Schema => RecordSchema.Text;

    /// <summary>The version that records carry as <c>parser.version</c>, without the build's commit.</summary>
    public static string ParserVersion { get; } = ReadVersion();

    /// <summary>The options of a writer that leaves Chinese readable. The JSON is meant for files and pipes; encode it again before it goes into a web page.</summary>
    /// <param name="indented">Whether the JSON is laid out for people, or stands in one line.</param>
    public static JsonWriterOptions WriterOptions(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        // The same bytes on every system.
        NewLine = "\n",
    };

    /// <summary>Writes a record.</summary>
    /// <param name="result">What was made of a document.</param>
    /// <param name="writer">Where to; <see cref="WriterOptions"/> has options for it. It is not flushed.</param>
    public static void Write(ParseResult result, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        RecordWriter.Write(writer, result);
    }

    /// <summary>The record as UTF-8 without a byte order mark and without a line feed at its end.</summary>
    /// <param name="result">What was made of a document.</param>
    /// <param name="indented">Whether the JSON is laid out for people, or stands in one line.</param>
    public static byte[] SerializeToUtf8Bytes(ParseResult result, bool indented = false) =>
        WriteToBuffer(result, indented).WrittenSpan.ToArray();

    /// <summary>The record as a line of NDJSON: UTF-8 with a line feed at its end.</summary>
    /// <param name="result">What was made of a document.</param>
    public static byte[] SerializeToUtf8Line(ParseResult result)
    {
        var buffer = WriteToBuffer(result, indented: false);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The record as a string without a line feed at its end.</summary>
    /// <param name="result">What was made of a document.</param>
    /// <param name="indented">Whether the JSON is laid out for people, or stands in one line.</param>
    public static string Serialize(ParseResult result, bool indented = false) =>
        Encoding.UTF8.GetString(WriteToBuffer(result, indented).WrittenSpan);

    private static ArrayBufferWriter<byte> WriteToBuffer(ParseResult result, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions(indented));
        Write(result, writer);
        writer.Flush();
        return buffer;
    }

    private static string ReadVersion()
    {
        var version = typeof(ReportJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..commit];
    }
}
