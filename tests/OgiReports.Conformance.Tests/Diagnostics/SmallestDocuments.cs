using OgiReports.TestKit.Legacy;
using OgiReports.TestKit.Pdf;
using OgiReports.TestKit.Word;

namespace OgiReports.Conformance.Tests.Diagnostics;

/// <summary>For each diagnostic code the smallest document that is known to produce it.</summary>
internal static class SmallestDocuments
{
    /// <summary>Codes that are documented and that nothing gives yet. A code leaves this list with its first document.</summary>
    public static readonly string[] NotGivenYet = ["OGI1005", "OGI2005"];

    private const string Head = "清河县水务局2022年政府信息公开工作年度报告\n统计期限自2022年1月1日起至2022年12月31日止。\n一、总体情况\n略。\n二、主动公开政府信息情况\n";
    private const string Block1 = "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n";
    private const string Tail = "五、存在的主要问题及改进情况\n略。\n六、其他需要报告的事项\n无。\n";

    private const string RemediesHeader =
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n"
        + "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n";

    private const string RemediesRow = "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";
    private const string Remedies = RemediesHeader + RemediesRow;

    public static readonly Dictionary<string, byte[]> ByCode = new(StringComparer.Ordinal)
    {
        ["OGI1001"] = [],
        ["OGI1002"] = [0x00, 0x01],
        ["OGI1004"] = [.. Utf8(Head), 0xFF, .. Utf8(Tail)],
        ["OGI1006"] = [0xD5, 0xFE, 0xB8, 0xAE],
        ["OGI1161"] = "%PDF-1.5"u8.ToArray(),
        ["OGI1162"] = new PdfBuilder { Trailer = $"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{new string('0', 64)}>/U<{new string('0', 64)}>>>" }.Page("").Build(),
        ["OGI1163"] = new PdfBuilder { Resources = "/XObject<</X 1>>" }.Page(PdfBuilder.Text(100, 700, "规章")).Build(),
        ["OGI1164"] = new PdfBuilder().Page("q 595 0 0 842 0 0 cm /I Do Q").Build(),
        ["OGI1165"] = new PdfBuilder().Page("q 595 0 0 842 0 0 cm /I Do Q " + PdfBuilder.Text(100, 700, "规章", mode: 3)).Build(),
        ["OGI1166"] = new PdfBuilder { Encoding = "Identity-H", Ordering = "Identity" }.Page(PdfBuilder.Text(100, 700, "规章")).Build(),
        ["OGI1168"] = new PdfBuilder().Build(),
        ["OGI1169"] = new PdfBuilder().Page(PdfBuilder.Text(100, 700, "8", mode: 3)).Build(),
        ["OGI1170"] = Pdf(pdf => pdf.Page("", $"/Annots[<</Subtype/FreeText/Rect[100 700 200 720]/AP<</N {pdf.Stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 3 0 R>>>>", PdfBuilder.Text(2, 5, "8"))} 0 R>>>>]")),
        ["OGI1171"] = new PdfBuilder().Page("", "/Annots[<</Subtype/Widget/FT/Tx/V(8)/Rect[100 700 200 720]>>]").Build(),
        ["OGI1172"] = new PdfBuilder { Catalog = "/Names<</EmbeddedFiles<</Names[(a.pdf)<<>>]>>>>" }.Page("").Build(),
        ["OGI1173"] = Pdf(pdf => pdf.Resources = $"/XObject<</X {pdf.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode", "no zip at all")} 0 R>>", "/X Do"),
        ["OGI1174"] = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(new PdfBuilder().Page("").Build()).Replace("/Count 1", "/Count 2", StringComparison.Ordinal)),
        ["OGI1175"] = new PdfBuilder().Page(PdfBuilder.Text(100, 700, new string('8', 30), mode: 3)).Build(),
        ["OGI1121"] = Docx("")[..^30],
        ["OGI1122"] = Docx("<w:p>"),
        ["OGI1123"] = new DocxBuilder().File("word/media/zeros.bin", new byte[8 << 20]).Build(),
        ["OGI1124"] = Docx(string.Concat(Enumerable.Repeat("<w:ins>", 1001)) + string.Concat(Enumerable.Repeat("</w:ins>", 1001))),
        ["OGI1125"] = new DocxBuilder().Part("numbering", "numbering.xml", "<").Build(),
        ["OGI1126"] = Docx("<w:altChunk/>"),
        ["OGI1127"] = Docx("<w:tbl><w:tc/></w:tbl>"),
        ["OGI1128"] = Docx("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + DocxBuilder.Paragraph("1") + "</w:tc></w:tr></w:tbl>"),
        ["OGI1129"] = Docx("<w:tbl>" + string.Concat(Enumerable.Range(1, 3000).Select(span => $"<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr></w:tc></w:tr>")) + "</w:tbl>"),
        ["OGI1130"] = Docx($"<w:p>{DocxBuilder.Run("1", "<w:strike/>")}</w:p>"),
        ["OGI1131"] = Docx(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.CellOf($"<w:p>{DocxBuilder.Run("1", "<w:color w:val=\"FFFFFF\"/>")}</w:p>")))),
        ["OGI1132"] = Docx("<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"),
        ["OGI1133"] = Docx(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.CellOf("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"), DocxBuilder.Cell("1")))),
        ["OGI1141"] = new WordBinaryBuilder { Flags = 0x0100 }.Paragraph("文").Build(),
        ["OGI1142"] = new CompoundFileBuilder().Add("Workbook", [1]).Build(),
        ["OGI1143"] = new WordBinaryBuilder { Kind = (0xA5DC, 104) }.Paragraph("文").Build(),
        ["OGI1144"] = new CompoundFileBuilder().Add("WordDocument", [1]).Build(),
        ["OGI1145"] = new WordBinaryBuilder { StoryLengths = [99] }.Paragraph("文").Build(),
        ["OGI1146"] = new WordBinaryBuilder().Paragraph("文").Structure(1, [0], declaredSize: 100_000).Build(),
        ["OGI1147"] = Utf8("{\\rtf1\\trowd\\clvmgf\\cellx900 1\\intbl\\cell\\cellx1800 2\\cell\\row\\trowd\\clvmrg\\cellx900 3\\intbl\\cell\\cellx1800 4\\cell\\row}"),
        ["OGI1148"] = Utf8("{\\rtf1" + string.Concat(Enumerable.Range(1, 3000).Select(row => $"\\trowd\\cellx{row * 100} 0\\intbl\\cell\\row\n")) + "}"),
        ["OGI1149"] = Utf8("{\\rtf1 a"),
        ["OGI1150"] = Utf8("{\\rtf1 {\\strike 1}\\par}"),
        ["OGI1152"] = Utf8("{\\rtf1\\trowd\\cellx900\\cellx1800\\pard\\intbl {\\pict 00}\\cell 1\\cell\\row}"),
        ["OGI1151"] = Utf8("{\\rtf1" + string.Concat(Enumerable.Repeat("\\par", 500_001)) + "}"),
        ["OGI1101"] = Utf8("<html>" + string.Concat(Enumerable.Repeat("<div>", 500))),
        ["OGI1102"] = Utf8("<table><tr><td colspan=5000>a</td><td>b</td></tr></table>"),
        ["OGI1103"] = Utf8("<html>" + string.Concat(Enumerable.Repeat("<p>", 400_001))),
        ["OGI1104"] = Utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"),
        ["OGI1105"] = Utf8("<html><iframe src='report.pdf'></iframe>"),
        ["OGI1106"] = Utf8("<html><meta charset=gb2312><p>报告</p>"),
        ["OGI1107"] = Utf8("<html><div style='display:none'><table><tr><td>规章<td>1<tr><td>二<td>2<tr><td>三<td>3</table></div>"),
        ["OGI2001"] = Utf8("通知"),
        ["OGI2002"] = Utf8(Head.Replace("局2022", "局2021", StringComparison.Ordinal) + Proactive() + Remedies + Tail),
        ["OGI2003"] = Utf8("清河县水务局\n二、主动公开政府信息情况\n" + Proactive() + Remedies + Tail),
        ["OGI2004"] = Utf8("二、主动公开政府信息情况\n" + Proactive() + Remedies + Tail),
        ["OGI2006"] = Utf8("二、主动公开政府信息情况\n" + Proactive() + Remedies + Tail + "如对本报告有疑问，请与清河县水务局办公室联系（电话：0398-1234567）。"),
        ["OGI3001"] = Utf8(Head + Proactive() + Tail),
        ["OGI3002"] = Utf8(Head + Proactive("1 2 3") + Remedies + Tail),
        ["OGI3003"] = Utf8(Head + Proactive() + Requests(("2.重复申请", null)) + Remedies + Tail),
        ["OGI3004"] = Utf8(Head + Proactive() + Requests(("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")) + Remedies + Tail),
        ["OGI3005"] = Utf8(Head + Proactive().Replace("行政处罚", "行政确认\t7\n行政处罚", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3006"] = Utf8(Head + Proactive().Replace("（单位：万元）", "", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3007"] = Utf8(Head + Proactive() + Requests(("2.重复申请", "17\n2.重复申请")) + Remedies + Tail),
        ["OGI3008"] = Utf8(Head + Proactive() + RemediesHeader + Tail),
        ["OGI3009"] = Utf8(Head + Proactive() + Deduplicated(Requests().Replace('\t', '\n')) + Tail),
        ["OGI3010"] = Utf8(Head + Proactive().Replace("规章\t0\t0\t0", "规章", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3011"] = Utf8(Head + Proactive().Replace(Block1, "第二十条第（一）项\n", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3012"] = Utf8(Head + Proactive().Replace("规章\t0", "规章\t无", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3013"] = Utf8(Head + Proactive() + Requests().Replace("法律服务机构\t", "", StringComparison.Ordinal).Replace("\t0\t0\n", "\t0\n", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3014"] = Utf8(Head + Proactive() + Requests() + Requests() + Remedies + Tail),
        ["OGI3015"] = Utf8(Head + Proactive() + Requests().Replace("（七）总计\t0", "（七）总计\t-1", StringComparison.Ordinal) + Remedies + Tail),
        ["OGI3021"] = Utf8(Head.Replace("略。", "新收政府信息公开申请21件。", StringComparison.Ordinal) + Proactive() + TiedTotal() + Remedies + Tail),
        ["OGI3022"] = Utf8(Head + Proactive() + WrongTotal() + Remedies + Tail),
        ["OGI3020"] = Utf8("清河县水务局2012年政府信息公开工作年度报告\n一、概述\n略。\n二、主动公开政府信息情况\n略。\n"),
        ["OGI3016"] = Utf8(Head + Proactive() + Requests()[..Requests().IndexOf("（七）总计", StringComparison.Ordinal)]),
        ["OGI3018"] = Utf8(Head + Proactive() + (RemediesHeader + "0\t0\t2\t3\t1\t0\t0\t0\t1\t1\t0\t0\t0\t0\t0\n").Replace('\t', '\n') + Tail),
        ["OGI3019"] = Utf8(Head + Proactive() + VanishedBlanks(" 1 0 0 0 0 0 1\n", " 1 1\n").Replace("\t", " ", StringComparison.Ordinal) + Remedies + Tail),
    };

    private static byte[] Pdf(Action<PdfBuilder> prepare, string? content = null)
    {
        var builder = new PdfBuilder();
        prepare(builder);
        return (content is null ? builder : builder.Page(content)).Build();
    }

    private static byte[] Docx(string body) => new DocxBuilder().Body(body).Build();

    /// <summary>Three numbers in two rows, without a trace of the four empty cells beside them: there is something to search for.</summary>
    public static byte[] WithVanishedBlanks =>
        Utf8(Head + Proactive() + VanishedBlanks(" 1 1 2\n", " 1 1 2\n").Replace("\t", " ", StringComparison.Ordinal) + Remedies + Tail);

    private static string VanishedBlanks(string first, string last)
    {
        return Requests()
            .Replace("一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n", "一、本年新收政府信息公开申请数量" + first, StringComparison.Ordinal)
            .Replace("四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n", "四、结转下年度继续办理" + last, StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Proactive(string licensing = "1") =>
        Block1 + "规章\t0\t0\t0\n行政规范性文件\t2\t1\t9\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t" + licensing
        + "\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t0\n行政强制\t0\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t3\n";

    /// <summary>921 of 921, or 9, 2, 1 and 9 of 21; and without the second row no other sum tells.</summary>
    private static string TiedTotal() =>
        Requests(("二、上年结转政府信息公开申请数量", null)).Replace("新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0", "新收政府信息公开申请数量 921921", StringComparison.Ordinal).Replace('\t', ' ');

    /// <summary>A sum that is wrong, and a row whose digits ran together: its first cell is the same wherever the wrong number is.</summary>
    private static string WrongTotal() =>
        Requests().Replace("（七）总计\t0\t0\t0\t0\t0\t0\t0", "（七）总计\t2\t1\t0\t0\t5\t0\t3", StringComparison.Ordinal)
            .Replace("（一）予以公开\t0\t0\t0\t0\t0\t0\t0", "（一）予以公开 2100003", StringComparison.Ordinal)
            .Replace("新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0", "新收政府信息公开申请数量\t2\t1\t0\t0\t0\t0\t3", StringComparison.Ordinal).Replace('\t', ' ');

    private static string Requests(params (string Label, string? Instead)[] changes)
    {
        string[] labels =
        [
            "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果\t（一）予以公开", "（二）部分公开", "（三）不予公开\t1.属于国家秘密",
            "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷",
            "8.属于行政查询事项", "（四）无法提供\t1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确", "（五）不予处理\t1.信访举报投诉类申请",
            "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息", "（六）其他处理", "（七）总计", "四、结转下年度继续办理",
        ];
        var rows = labels
            .Select(label => changes.FirstOrDefault(change => change.Label == label) is { Label: not null } change ? change.Instead : label)
            .Where(label => label is not null)
            .Select(label => label + "\t0\t0\t0\t0\t0\t0\t0\n");
        return "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n" + string.Concat(rows);
    }

    private static string Deduplicated(string text) => string.Join('\n', text.Split('\n').Distinct(StringComparer.Ordinal)) + "\n";
}
