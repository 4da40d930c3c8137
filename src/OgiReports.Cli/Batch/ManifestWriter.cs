using System.Buffers;
using System.Text.Json;
using OgiReports.Cli.Inputs;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Batch;

/// <summary>Writes the manifest: a line for every input, so that nothing is lost unseen. It holds no times, since its bytes are the same for any run.</summary>
internal sealed class ManifestWriter(Stream output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _writer;

    public void Write(InputOutcome outcome)
    {
        _writer ??= new Utf8JsonWriter(_buffer, ReportJson.WriterOptions(indented: false));
        _writer.WriteStartObject();
        _writer.WriteString("path"u8, outcome.Input.Path);
        _writer.WriteString("sha256"u8, outcome.Result?.Source.Sha256 is { Length: > 0 } hash ? hash : null);
        _writer.WriteString("mediaType"u8, outcome.Result?.Source.MediaType);
        _writer.WriteString("outcome"u8, NameOf(outcome.Kind));
        _writer.WriteString("reason"u8, outcome.Problem);
        _writer.WriteEndObject();
        _writer.Flush();
        _buffer.Write("\n"u8);
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    public void Dispose() => _writer?.Dispose();

    private static string NameOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Parsed => "parsed",
        OutcomeKind.NotAReport => "notAReport",
        OutcomeKind.Unreadable => "unreadable",
        OutcomeKind.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
