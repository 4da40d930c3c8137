using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi codebook</c>: what every cell is called in every form.</summary>
internal static class CodebookCommand
{
    public const string Name = "codebook";

    public static Command Create(CommandEnvironment environment)
    {
        var format = new Option<string>("--format") { Description = "csv or json.", DefaultValueFactory = static _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var command = new Command(Name, "Print every cell id with its form, unit and labels in Chinese and English.") { format };
        command.SetAction(parsed =>
        {
            environment.Output.Write(parsed.GetValue(format) == "json" ? Json() : Csv());
            return ExitCode.Done;
        });
        return command;
    }

    private static byte[] Csv()
    {
        var text = new StringBuilder("cell_id,form,unit,label_zh,label_en\n");
        foreach (var entry in CellCatalog.Codebook)
        {
            AppendField(text, entry.Definition.Id).Append(',');
            AppendField(text, FormNames.NameOf(entry.Form)).Append(',');
            AppendField(text, NameOf(entry.Definition.Unit)).Append(',');
            AppendField(text, entry.ChineseLabel).Append(',');
            AppendField(text, entry.EnglishLabel).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: true)))
        {
            writer.WriteStartArray();
            foreach (var entry in CellCatalog.Codebook)
            {
                writer.WriteStartObject();
                writer.WriteString("cell"u8, entry.Definition.Id);
                writer.WriteString("form"u8, FormNames.NameOf(entry.Form));
                writer.WriteString("unit"u8, NameOf(entry.Definition.Unit));
                writer.WriteStartObject("label"u8);
                writer.WriteString("zh"u8, entry.ChineseLabel);
                writer.WriteString("en"u8, entry.EnglishLabel);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string NameOf(CellUnit unit) => unit switch
    {
        CellUnit.Count => "count",
        CellUnit.Yuan => "yuan",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>Quoted only where RFC 4180 asks for it.</summary>
    private static StringBuilder AppendField(StringBuilder text, string field) =>
        field.AsSpan().ContainsAny(",\"\r\n")
            ? text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"')
            : text.Append(field);
}
