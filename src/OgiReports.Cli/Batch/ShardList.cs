using System.Buffers;
using System.Text.Json;
using OgiReports.Cli.Output;
using OgiReports.Datasets;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Batch;

/// <summary>The inputs of a finished shard in order, a line each; their records stay in the shard's results.</summary>
internal static class ShardList
{
    public const string FileName = "inputs.ndjson";

    /// <summary>Writes the list as the inputs come.</summary>
    /// <exception cref="OutputFailedException">It can't be written.</exception>
    public static void Write(string folder, IEnumerable<(BatchInput Input, ConvertedInput Converted)> inputs)
    {
        using var file = AtomicFile.Create(Path.Combine(folder, FileName));
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: false));
        foreach (var (input, converted) in inputs)
        {
            Write(json, input.Order, converted);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            file.Content.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        file.Commit();
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IEnumerable<(string Order, ConvertedInput Converted)> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        using var reader = new StreamReader(path, StandardStreams.Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 12);
        while (reader.ReadLine() is { } line)
        {
            yield return Read(line, path);
        }
    }

    private static void Write(Utf8JsonWriter json, string order, ConvertedInput converted)
    {
        var row = converted.Input;
        json.WriteStartObject();
        json.WriteString("order"u8, order);
        json.WriteString("path"u8, row.Path);
        json.WriteNumber("outcome"u8, (int)row.Outcome);
        json.WriteString("reason"u8, row.Reason);
        json.WriteString("sha256"u8, row.Sha256);
        json.WriteString("mediaType"u8, row.MediaType);
        json.WriteNumber("bytes"u8, row.ByteCount ?? -1);
        json.WriteNumber("offset"u8, converted.Offset ?? -1);
        json.WriteBoolean("bug"u8, converted.IsBug);
        json.WriteEndObject();
    }

    private static (string Order, ConvertedInput Converted) Read(string line, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var input = new DatasetInput(row.GetProperty("path").GetString()!, (DatasetOutcome)row.GetProperty("outcome").GetInt32())
            {
                Reason = row.GetProperty("reason").GetString(),
                Sha256 = row.GetProperty("sha256").GetString(),
                MediaType = row.GetProperty("mediaType").GetString(),
                ByteCount = row.GetProperty("bytes").GetInt64() is >= 0 and var count ? count : null,
            };
            return (row.GetProperty("order").GetString()!, new ConvertedInput(input)
            {
                Offset = row.GetProperty("offset").GetInt64() is >= 0 and var offset ? offset : null,
                IsBug = row.GetProperty("bug").GetBoolean(),
            });
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is damaged: {exception.Message}", exception);
        }
    }
}
