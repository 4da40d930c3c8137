using OgiReports.Datasets.Tables;
using OgiReports.Datasets.Writers;
using OgiReports.Reports.Forms;

namespace OgiReports.Datasets.Package;

/// <summary>The codebook: what every cell is called in every form, and which column of wide tables it is.</summary>
internal static class Codebook
{
    public const string FileName = "codebook.csv";

    public static readonly DatasetTable Table = new(
        "codebook",
        "A row a cell of a form",
        [
            new("cell_id", ColumnType.Text, "The cell, table.row.column", true),
            new("form", ColumnType.Text, "The form that has it", true),
            new("unit", ColumnType.Text, "count or yuan", true),
            new("label_zh", ColumnType.Text, "The path of the form's own labels", true),
            new("label_en", ColumnType.Text, "The same path in English", true),
            new("wide_column", ColumnType.Text, "Its column in the table wide and in the views of a form", true),
        ],
        ["cell_id", "form"]);

    public static void Write(PendingFile file, bool byteOrderMark)
    {
        using var writer = new CsvTableWriter(Table, file, byteOrderMark);
        var row = new Field[Table.Columns.Length];
        foreach (var entry in CellCatalog.Codebook)
        {
            row[0] = Field.Of(entry.Definition.Id);
            row[1] = Field.Of(FormNames.NameOf(entry.Form));
            row[2] = Field.Of(entry.Definition.Unit == CellUnit.Yuan ? "yuan" : "count");
            row[3] = Field.Of(entry.ChineseLabel);
            row[4] = Field.Of(entry.EnglishLabel);
            row[5] = Field.Of(WideNames.Of(entry.Definition.Id));
            writer.Write(row);
        }

        writer.Finish();
    }
}
