using System.Buffers;
using System.Text;
using System.Text.Json;
using OgiReports.Cli.Output;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Batch;

/// <summary>Answers lines with lines, exactly one each, whatever is in them.</summary>
internal sealed class Worker(CommandEnvironment environment, ConversionOptions options)
{
    private int _index;

    /// <returns>The exit code: what became of each document stands in its line.</returns>
    public int Run()
    {
        using var converter = new DocumentConverter(environment, options, checkpoint: null, findsCopies: false);
        using var work = new WorkPipeline<string, ReadOnlyMemory<byte>>(
            line => Answer(line, converter),
            options.Jobs,
            TimeSpan.FromSeconds(options.DocumentSeconds * Conversion.Grace),
            _ => Describe(null, "it took too long and was given up. --timeout allows more."),
            environment.Interruption.Token);
        foreach (var answer in work.Run(Find))
        {
            environment.Output.Write(answer.Span);
            environment.Output.Flush();
        }

        return ExitCode.Done;
    }

    private void Find(Action<string> emit)
    {
        using var lines = new StreamReader(environment.Input, StandardStreams.Utf8);
        while (ReadLine(lines) is { } line)
        {
            emit(line);
        }
    }

    /// <summary>A line ends with a line feed and with nothing else: a carriage return within it must not make two answers of one.</summary>
    private static string? ReadLine(StreamReader lines)
    {
        var line = new StringBuilder();
        for (int next; (next = lines.Read()) >= 0;)
        {
            if (next == '\n')
            {
                return line.ToString();
            }

            line.Append((char)next);
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private ReadOnlyMemory<byte> Answer(string line, DocumentConverter converter) =>
        TryRead(line, out var input) is { } problem ? Describe(null, problem) : Describe(converter.Convert(input!), "");

    /// <returns>What is wrong with the line; null when nothing is.</returns>
    private string? TryRead(string line, out BatchInput? input)
    {
        input = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "the line is no JSON object.";
            }

            var index = Interlocked.Increment(ref _index);
            if (root.TryGetProperty("base64", out var content))
            {
                var name = root.TryGetProperty("name", out var given) ? given.GetString() : null;
                input = new BatchInput(name ?? "base64") { Content = content.GetBytesFromBase64(), Index = index };
                return null;
            }

            if (root.TryGetProperty("path", out var path) && path.GetString() is { Length: > 0 } file)
            {
                input = new BatchInput(file) { Index = index };
                return null;
            }

            return "the line has neither path nor base64.";
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return $"the line can't be read: {exception.Message}";
        }
    }

    private static ReadOnlyMemory<byte> Describe(ConvertedInput? converted, string problem)
    {
        if (converted is { Input.Record.Length: > 0 })
        {
            return converted.Input.Record;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("error"u8, converted?.Input.Reason ?? problem);
            json.WriteString("path"u8, converted?.Input.Path);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
