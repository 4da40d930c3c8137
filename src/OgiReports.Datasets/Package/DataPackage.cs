using System.Buffers;
using System.Text.Json;
using OgiReports.Datasets.Records;
using OgiReports.Datasets.Tables;
using OgiReports.Reports.Json;

namespace OgiReports.Datasets.Package;

/// <summary>The description of the dataset by the Frictionless standard: a resource a file, with a Table Schema each.</summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    public static ReadOnlyMemory<byte> Describe(IEnumerable<Resource> resources)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("profile"u8, "data-package"u8);
            json.WriteString("name"u8, "ogi-reports"u8);
            json.WriteString("title"u8, "Government information disclosure annual reports (政府信息公开工作年度报告)"u8);
            json.WriteString("schema"u8, ReportJson.SchemaId);
            json.WriteString("parser"u8, "OgiReports " + ReportJson.ParserVersion);
            json.WriteStartArray("resources"u8);
            foreach (var resource in resources)
            {
                WriteResource(json, resource);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteResource(Utf8JsonWriter json, Resource resource)
    {
        json.WriteStartObject();
        // The standard knows rows in CSV; of other formats it says where they are, and the schema what they hold.
        json.WriteString("profile"u8, resource.Format == DatasetFormat.Csv ? "tabular-data-resource"u8 : "data-resource"u8);
        json.WriteString("name"u8, resource.Name);
        json.WriteString("description"u8, resource.Table.Description);
        json.WriteString("path"u8, resource.Path);
        json.WriteString("format"u8, DatasetNames.Of(resource.Format));
        json.WriteString("mediatype"u8, MediaTypeOf(resource.Format));
        if (resource.Format is DatasetFormat.Csv or DatasetFormat.Ndjson)
        {
            json.WriteString("encoding"u8, "utf-8"u8);
        }

        if (resource.Format == DatasetFormat.Sqlite)
        {
            json.WriteStartObject("dialect"u8);
            json.WriteString("table"u8, resource.Table.Name);
            json.WriteEndObject();
        }

        json.WriteNumber("bytes"u8, resource.ByteCount);
        WriteSchema(json, resource);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, Resource resource)
    {
        json.WriteStartObject("schema"u8);
        if (resource.HoldsRecords)
        {
            WriteRecordFields(json);
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("fields"u8);
        foreach (var column in resource.Table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, column.Name);
            json.WriteString("type"u8, TypeOf(column.Type));
            json.WriteString("description"u8, column.Description);
            if (column.IsRequired && !(resource.Format == DatasetFormat.Csv && column.CanBeEmpty))
            {
                json.WriteStartObject("constraints"u8);
                json.WriteBoolean("required"u8, true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("primaryKey"u8);
        foreach (var column in resource.Table.PrimaryKey)
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
        if (resource.Format == DatasetFormat.Csv)
        {
            // An empty text is written "", a missing value as nothing; readers that can't tell them apart lose no number.
            json.WriteStartArray("missingValues"u8);
            json.WriteStringValue(""u8);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The top level of a record; the whole of it is described by the JSON Schema that <c>ogi schema</c> prints.</summary>
    private static void WriteRecordFields(Utf8JsonWriter json)
    {
        (string Name, string Type)[] fields =
        [
            ("schema", "string"), ("parser", "object"), ("source", "object"), ("status", "string"), ("identity", "object"), ("sections", "array"),
            ("proactive", "object"), ("requests", "object"), ("remedies", "object"), ("cells", "array"), ("checks", "array"), ("diagnostics", "array"),
        ];
        json.WriteStartArray("fields"u8);
        foreach (var (name, type) in fields)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("type"u8, type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Integer => "integer",
        ColumnType.Number or ColumnType.Real => "number",
        ColumnType.Date => "date",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string MediaTypeOf(DatasetFormat format) => format switch
    {
        DatasetFormat.Parquet => "application/vnd.apache.parquet",
        DatasetFormat.Csv => "text/csv",
        DatasetFormat.Ndjson => "application/x-ndjson",
        DatasetFormat.Sqlite => "application/vnd.sqlite3",
        DatasetFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
