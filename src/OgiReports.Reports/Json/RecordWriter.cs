using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Json;

/// <summary>Writes records property by property, in the order that the schema shows. Every record has the same top level, whatever its status.</summary>
internal static class RecordWriter
{
    public static void Write(Utf8JsonWriter writer, ParseResult result)
    {
        var report = result.Report;
        var cells = report?.Cells ?? CellCollection.Empty;
        writer.WriteStartObject();
        writer.WriteString("schema"u8, ReportJson.SchemaId);
        WriteParser(writer);
        WriteSource(writer, result.Source);
        writer.WriteString("status"u8, JsonNames.Of(result.Status));
        WriteIdentity(writer, report?.Identity ?? ReportIdentity.Unknown);
        WriteSections(writer, report?.Sections ?? []);
        TableNode.Proactive.WriteTable(writer, cells);
        TableNode.Requests.WriteTable(writer, cells);
        TableNode.Remedies.WriteTable(writer, cells);
        TableNode.Statistics.WriteTable(writer, cells);
        WriteCells(writer, cells);
        WritePlacements(writer, report?.Placements ?? []);
        WriteChecks(writer, report?.Checks ?? []);
        WriteDiagnostics(writer, result.Diagnostics);
        writer.WriteEndObject();
    }

    private static void WriteParser(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("parser"u8);
        writer.WriteString("name"u8, "OgiReports"u8);
        writer.WriteString("version"u8, ReportJson.ParserVersion);
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, DocumentSource source)
    {
        writer.WriteStartObject("source"u8);
        writer.WriteString("name"u8, source.Name);
        writer.WriteString("mediaType"u8, source.MediaType);
        writer.WriteString("encoding"u8, source.Encoding);
        writer.WriteNumber("bytes"u8, source.ByteCount);
        // An input over the size limit is not read, so it has no hash.
        writer.WriteString("sha256"u8, source.Sha256.Length == 0 ? null : source.Sha256);
        JsonValues.WriteNumber(writer, "pages"u8, source.PageCount);
        writer.WriteString("reader"u8, source.Reader);
        writer.WriteString("encodingReason"u8, source.EncodingReason);
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, ReportIdentity identity)
    {
        writer.WriteStartObject("identity"u8);
        writer.WriteString("title"u8, identity.Title);
        writer.WriteString("agency"u8, identity.Agency);
        JsonValues.WriteNumber(writer, "year"u8, identity.Year);
        if (identity.Period is { } period)
        {
            writer.WriteStartObject("period"u8);
            writer.WriteString("from"u8, period.From.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("to"u8, period.To.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("period"u8);
        }

        writer.WriteString("form"u8, identity.Form);
        writer.WriteStartObject("forms"u8);
        WriteForm(writer, "proactive"u8, identity.ProactiveForm);
        WriteForm(writer, "requests"u8, identity.RequestsForm);
        WriteForm(writer, "statistics"u8, identity.StatisticsForm);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter writer, ReadOnlySpan<byte> table, string? form)
    {
        if (form is not null)
        {
            writer.WriteString(table, form);
        }
    }

    private static void WriteSections(Utf8JsonWriter writer, ImmutableArray<ReportSection> sections)
    {
        writer.WriteStartArray("sections"u8);
        foreach (var section in sections)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, JsonNames.Of(section.Kind));
            writer.WriteString("number"u8, section.Number);
            writer.WriteString("heading"u8, section.Heading);
            writer.WriteString("text"u8, section.Text);
            JsonValues.WriteLocation(writer, section.Location);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter writer, CellCollection cells)
    {
        writer.WriteStartArray("cells"u8);
        foreach (var cell in cells.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, cell.Id);
            JsonValues.WriteNumber(writer, "value"u8, cell.Value);
            writer.WriteString("state"u8, JsonNames.Of(cell.State));
            writer.WriteString("raw"u8, cell.Raw);
            writer.WriteString("origin"u8, JsonNames.Of(cell.Origin));
            JsonValues.WriteLocation(writer, cell.Location);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Only where layout left cells open: nearly no report has any.</summary>
    private static void WritePlacements(Utf8JsonWriter writer, ImmutableArray<PlacementProof> placements)
    {
        if (placements.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("placements"u8);
        foreach (var placement in placements)
        {
            writer.WriteStartObject();
            JsonValues.WriteStrings(writer, "cells"u8, placement.Cells);
            writer.WriteString("printed"u8, placement.Printed);
            JsonValues.WriteStrings(writer, "checks"u8, placement.Checks);
            writer.WriteNumber("considered"u8, placement.Considered);
            writer.WriteNumber("left"u8, placement.Left);
            writer.WriteString("reason"u8, placement.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChecks(Utf8JsonWriter writer, ImmutableArray<CheckResult> checks)
    {
        writer.WriteStartArray("checks"u8);
        foreach (var check in checks)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, check.Id);
            writer.WriteString("status"u8, JsonNames.Of(check.Status));
            JsonValues.WriteNumber(writer, "reported"u8, check.Reported);
            JsonValues.WriteNumber(writer, "computed"u8, check.Computed);
            JsonValues.WriteNumber(writer, "difference"u8, check.Difference);
            JsonValues.WriteStrings(writer, "cells"u8, check.Cells);
            writer.WriteString("severity"u8, JsonNames.Of(check.Definition.Severity));
            if (check.Status == CheckStatus.Fail)
            {
                WriteFinding(writer, check);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What only a failed check has. The wording of the others would take a fifth of every record to say what the check's id says.</summary>
    private static void WriteFinding(Utf8JsonWriter writer, CheckResult check)
    {
        writer.WriteStartObject("wording"u8);
        writer.WriteString("zh"u8, check.Definition.ChineseWording);
        writer.WriteString("en"u8, check.Definition.EnglishWording);
        writer.WriteEndObject();
        writer.WriteString("attribution"u8, check.Attribution is { } attribution ? JsonNames.Of(attribution) : null);
        writer.WriteString("reason"u8, check.Reason);
        if (check.Suggestion is { } suggestion)
        {
            writer.WriteStartObject("suggestion"u8);
            writer.WriteString("cell"u8, suggestion.CellId);
            JsonValues.WriteNumber(writer, "value"u8, suggestion.Value);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("suggestion"u8);
        }
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, diagnostic.Code);
            writer.WriteString("severity"u8, JsonNames.Of(diagnostic.Severity));
            writer.WriteString("message"u8, diagnostic.Message);
            JsonValues.WriteStrings(writer, "cells"u8, diagnostic.Cells);
            JsonValues.WriteLocation(writer, diagnostic.Location);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
