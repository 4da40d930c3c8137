using System.Buffers;
using System.Text.Json;
using OgiReports.Datasets;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Batch;

/// <summary><c>run.json</c>: the account and the summary of a run, and when and how it went. It is the one file whose bytes differ from run to run.</summary>
internal static class RunFile
{
    public const string FileName = "run.json";

    /// <summary>Whether a file beside a dataset is this one, or is written to become it.</summary>
    public static bool Owns(string name) => name is FileName or $".{FileName}.partial";

    public static ReadOnlyMemory<byte> Describe(ConversionOptions options, DatasetSummary summary, RunClock clock, int exitCode)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("parser"u8, "OgiReports " + ReportJson.ParserVersion);
            json.WriteString("started"u8, clock.Started.UtcDateTime);
            json.WriteNumber("seconds"u8, Math.Round(clock.Elapsed.TotalSeconds, 3));
            json.WriteNumber("jobs"u8, options.Jobs);
            json.WriteNumber("exitCode"u8, exitCode);
            json.WriteNumber("inputs"u8, summary.Inputs);
            WriteCounts(json, "outcomes", summary.Outcomes);
            WriteCounts(json, "statuses", summary.Statuses);
            WriteCounts(json, "formats", summary.Formats);
            WriteCounts(json, "forms", summary.Forms);
            WriteCounts(json, "years", summary.Years);
            WriteCounts(json, "failedChecks", summary.FailedChecks);
            WriteCounts(json, "diagnostics", summary.Diagnostics);
            json.WriteStartArray("slowest"u8);
            foreach (var (path, seconds) in clock.Slowest)
            {
                json.WriteStartObject();
                json.WriteString("path"u8, path);
                json.WriteNumber("seconds"u8, Math.Round(seconds, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }
}
