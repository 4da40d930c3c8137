using System.Buffers.Binary;
using System.Text;
using OgiReports.Documents.Reading;
using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Packaging;

public sealed class PackageTests
{
    private static readonly DocxBuilder Plain = new DocxBuilder().Body(Paragraph("文"));

    [Fact]
    public void A_word_package_is_known_by_its_content_whatever_its_name()
    {
        Assert.Equal(FormatMatch.Content, Recognize(Plain.Build(), "report.txt"));
        Assert.Equal(FormatMatch.Content, Recognize(Plain.Build()[..^30], "report.docx"));
    }

    [Fact]
    public void Other_contents_are_not_claimed_by_their_name()
    {
        Assert.Equal(FormatMatch.None, Recognize("{\\rtf1}"u8.ToArray(), "report.docx"));
        Assert.Equal(FormatMatch.None, Recognize("<html><body>"u8.ToArray(), "report.docx"));
        Assert.Equal(FormatMatch.None, Recognize([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "report.docx"));
        Assert.Equal(FormatMatch.None, Recognize([.. "PK\x03\x04"u8, .. new byte[100]], "report.docx"));
    }

    [Fact]
    public void An_archive_of_word_files_is_no_word_file()
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("2023/report.docx", System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write(Plain.Build());
        }

        Assert.Equal(FormatMatch.None, Recognize(stream.ToArray(), "reports.zip"));
    }

    [Fact]
    public void A_package_written_as_one_xml_file_is_read_as_the_package_is()
    {
        Assert.Equal(FormatMatch.Content, Recognize(Flat(""), "report.xml"));
        Assert.Equal(["body/p[1] 一、文", "body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/tbl[1]/tr[1]/tc[2] 3"], Reading.Lines(Flat("")));
    }

    [Fact]
    public void A_package_written_as_one_xml_file_is_never_read_past_its_damage()
    {
        Assert.Equal("OGI1121", Assert.Single(Reading.Read(Flat("")[..^40]).Diagnostics).Code);
        Assert.Equal("OGI1121", Assert.Single(Reading.Read(Flat("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>")).Diagnostics).Code);
    }

    private static byte[] Flat(string documentType)
    {
        var body = DocxBuilder.Paragraph("文", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.Cell("规章"), DocxBuilder.Cell("3")));
        const string word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>{documentType}
            <?mso-application progid="Word.Document"?>
            <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
            <pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document {word}><w:body>{body}</w:body></w:document></pkg:xmlData></pkg:part>
            <pkg:part pkg:name="/word/media/image1.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>
            <pkg:part pkg:name="/word/numbering.xml"><pkg:xmlData><w:numbering {word}>{numbering}</w:numbering></pkg:xmlData></pkg:part>
            </pkg:package>
            """);
    }

    [Fact]
    public void Macros_show_in_the_media_type()
    {
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Reading.Read(Plain.Build()).Document!.Source.MediaType);
        var macros = new DocxBuilder().File("word/vbaProject.bin", [1]).Body(Paragraph("文")).Build();
        Assert.Equal("application/vnd.ms-word.document.macroEnabled.12", Reading.Read(macros).Document!.Source.MediaType);
        Assert.Equal("word", Reading.Read(macros).Document!.Source.Reader);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"text/plain\"/></Types>")]
    [InlineData("<")]
    public void Content_types_that_are_wrong_or_absent_do_not_matter(string types) =>
        Assert.Equal(["body/p[1] 文"], Reading.Lines(new DocxBuilder().ContentTypes(types).Body(Paragraph("文")).Build()));

    [Fact]
    public void Without_relationships_parts_are_found_by_their_names() => Assert.Equal(
        ["body/p[1] 一、文", "(furniture) header1/p[1] 眉"],
        Reading.Lines(new DocxBuilder().WithoutRelationships()
            .Part("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Header(Paragraph("眉"))
            .Body(Paragraph("文", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")).Build()));

    [Fact]
    public void Other_files_and_places_are_never_followed()
    {
        var document = new DocxBuilder().External("aFChunk", "http://192.0.2.1/chunk.html").External("header", "file:///etc/hostname").External("styles", "http://192.0.2.1/styles.xml")
            .Body(Paragraph("前"), "<w:altChunk r:id=\"rId1\"/>", "<w:p><w:subDoc r:id=\"rId2\"/></w:p>");
        var result = Reading.Read(document.Build());

        Assert.Equal(["body/p[1] 前", "body/p[2] "], Reading.Lines(result));
        Assert.Equal(["OGI1126", "OGI1126"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        var result = Reading.Read(new DocxBuilder().Build($"<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document {Plain.Namespaces}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
        var diagnostic = Assert.Single(result.Diagnostics);

        Assert.Null(result.Document);
        Assert.Equal("OGI1122", diagnostic.Code);
        Assert.Contains("document type", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_xml_is_told_with_its_place()
    {
        var result = Reading.Read(new DocxBuilder().Build($"<w:document {Plain.Namespaces}><w:body><w:p></w:body></w:document>"));

        Assert.Null(result.Document);
        Assert.Equal("OGI1122", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(2, Assert.IsType<Documents.Sources.LineLocation>(result.Diagnostics[0].Location).LineNumber);
    }

    [Fact]
    public void A_main_document_without_a_body_is_told() =>
        Assert.Equal("OGI1122", Assert.Single(Reading.Read(new DocxBuilder().Build("<x/>")).Diagnostics).Code);

    [Fact]
    public void A_package_cut_anywhere_gives_a_diagnostic_and_never_throws()
    {
        var bytes = Plain.Build();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var result = Reading.Read(bytes[..length]);
            Assert.Null(result.Document);
            Assert.Equal("OGI1121", Assert.Single(result.Diagnostics).Code);
        }
    }

    [Fact]
    public void A_package_with_changed_bytes_never_throws()
    {
        var bytes = new DocxBuilder().Part("styles", "").Part("numbering", "").Body(Table(Row(Cell("规章"), Cell("12")))).Build();
        for (var index = 0; index < bytes.Length; index++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[index] ^= 0x55;
            var result = Reading.Read(damaged);
            Assert.True(result.Document is not null || result.Diagnostics.Length > 0);
        }
    }

    [Fact]
    public void A_package_that_expands_a_thousandfold_is_refused_before_it_is_unpacked()
    {
        var bomb = new DocxBuilder().Body($"<w:p>{Run(new string(' ', 20_000_000))}</w:p>").Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Reading.Read(bomb);

        Assert.Equal("OGI1123", Assert.Single(result.Diagnostics).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void A_directory_that_lies_about_sizes_does_not_help_a_bomb()
    {
        var bomb = new DocxBuilder().Body($"<w:p>{Run(new string('9', 20_000_000))}</w:p>").Build();
        // The declared sizes of all entries, in the directory and in the headers, become 1,000.
        for (var index = 0; index + 30 < bomb.Length; index++)
        {
            var header = bomb.AsSpan(index);
            if (header.StartsWith("PK\x01\x02"u8))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(header[24..], 1000);
            }
            else if (header.StartsWith("PK\x03\x04"u8))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(header[22..], 1000);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Reading.Read(bomb);

        Assert.Null(result.Document);
        Assert.Single(result.Diagnostics);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 40_000_000);
    }

    [Theory]
    [InlineData("<w:p/>", 510_000)]
    [InlineData("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", 260_000)]
    [InlineData("<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>", 260_000)]
    public void Empty_elements_without_end_are_told_and_do_not_fill_the_memory(string element, int count)
    {
        var bytes = new DocxBuilder().Body(Enumerable.Repeat(element, count)).Build();
        var result = Reading.Read(bytes, ReadLimits.Default with { MaxSeconds = 3600, MaxExpansionRatio = 100_000 });

        Assert.Equal("OGI1123", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_list_number_without_end_is_cut()
    {
        var document = new DocxBuilder()
            .Part("numbering", $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"{new string('一', 100_000)}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Body(Paragraph("文", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));
        Assert.Equal(256, Assert.Single(Reading.Texts(document)).Length);
    }

    [Fact]
    public void A_small_document_of_repetitions_is_read()
    {
        var bytes = new DocxBuilder().Body(Table(Enumerable.Repeat(Row(Enumerable.Repeat(Cell("0"), 10)), 1000))).Build();
        Assert.NotNull(Reading.Read(bytes).Document);
    }

    [Theory]
    [InlineData("<w:ins>", "</w:ins>", 100_000)]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 3_000)]
    [InlineData("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>", 3_000)]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 20_000)]
    public void Elements_nested_too_deep_are_told_and_overflow_nothing(string open, string close, int depth)
    {
        var bytes = new DocxBuilder().Body(string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth))).Build();

        // Depth is what is tested: a machine under load must not run into the limit of time before.
        var patient = ReadLimits.Default with { MaxSeconds = 3600 };
        Assert.Equal("OGI1124", Assert.Single(Reading.Read(bytes, patient).Diagnostics).Code);
        // Without a limit the stack is the limit: light elements may fit on it, and what does not is told.
        Assert.All(Reading.Read(bytes, patient with { MaxDepth = int.MaxValue }).Diagnostics, diagnostic => Assert.Equal("OGI1124", diagnostic.Code));
    }

    [Fact]
    public void Tables_in_tables_up_to_the_limit_are_read()
    {
        var bytes = new DocxBuilder().Body(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 300)) + Paragraph("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 300))).Build();
        Assert.Contains(Reading.Lines(bytes), line => line.EndsWith(" 底", StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_ends_at_its_time()
    {
        var bytes = new DocxBuilder().Body(Enumerable.Repeat(Paragraph("文"), 20_000)).Build();
        Assert.Equal("OGI1005", Assert.Single(Reading.Read(bytes, ReadLimits.Default with { MaxSeconds = 0 }).Diagnostics).Code);
    }

    [Fact]
    public void A_byte_order_mark_and_utf_16_are_read()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document {Plain.Namespaces}><w:body>{Paragraph("文")}</w:body></w:document>";
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word\\document.xml").Open();
            entry.Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]);
        }

        Assert.Equal(["body/p[1] 文"], Reading.Lines(stream.ToArray()));
    }

    private static FormatMatch Recognize(byte[] bytes, string name) => new WordDocumentReader().Recognize(new InputContent(bytes, name));
}
