using System.IO.Compression;
using System.Text;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>
/// One workbook of one sheet, written as its rows come. It is written here, since the libraries for it give parts random
/// ids and the time of day, and a dataset has the same bytes whenever it is made.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    /// <summary>What a cell of a sheet can hold. Longer messages end in an ellipsis; the other formats have them whole.</summary>
    private const int TextLimit = 32_767;

    /// <summary>A sheet holds binary floating point: more digits than these would come back as others, so they are written as text.</summary>
    private const int DigitLimit = 15;

    // The first moment that a zip file can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DatasetTable _table;
    private readonly FileStream _stream;
    private readonly ZipArchive _package;
    private readonly StreamWriter _sheet;
    private readonly string[] _letters;
    private int _row;

    public XlsxWorkbook(DatasetTable table, PendingFile file)
    {
        _table = table;
        _letters = [.. Enumerable.Range(0, table.Columns.Length).Select(Letters)];
        _stream = file.Create();
        _package = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
        AddPart("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        AddPart("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        AddPart("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{table.Name}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        AddPart("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
        AddPart("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>""");
        _sheet = new StreamWriter(Open("xl/worksheets/sheet1.xml"), new UTF8Encoding(false), bufferSize: 1 << 15) { NewLine = "\n" };
        _sheet.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""");
        WriteNames();
    }

    public void Write(ReadOnlySpan<Field> row)
    {
        StartRow();
        for (var index = 0; index < row.Length; index++)
        {
            if (row[index].HasValue)
            {
                WriteCell(index, _table.Columns[index].Type, row[index]);
            }
        }

        _sheet.Write("</row>");
    }

    public void Finish()
    {
        _sheet.Write("</sheetData></worksheet>");
        _sheet.Dispose();
        _package.Dispose();
    }

    public void Dispose()
    {
        // What is not finished is thrown away by the caller; closing the package would only try to write its rest.
        _stream.Dispose();
    }

    private static string Letters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    private void WriteNames()
    {
        StartRow();
        for (var index = 0; index < _letters.Length; index++)
        {
            WriteText(index, _table.Columns[index].Name);
        }

        _sheet.Write("</row>");
    }

    private void StartRow()
    {
        _row++;
        _sheet.Write($"<row r=\"{_row}\">");
    }

    private void WriteCell(int index, ColumnType type, Field field)
    {
        var text = FieldText.Of(type, field);
        if (type is ColumnType.Text or ColumnType.Date || (type != ColumnType.Real && text.Count(char.IsAsciiDigit) > DigitLimit))
        {
            WriteText(index, text);
            return;
        }

        _sheet.Write($"<c r=\"{_letters[index]}{_row}\"><v>{text}</v></c>");
    }

    private void WriteText(int index, string text)
    {
        _sheet.Write($"<c r=\"{_letters[index]}{_row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        _sheet.Write(SheetText.Escape(text.Length > TextLimit ? string.Concat(text.AsSpan(0, TextLimit - 1), "…") : text));
        _sheet.Write("</t></is></c>");
    }

    private void AddPart(string name, string content)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content));
    }

    private Stream Open(string name)
    {
        var entry = _package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
