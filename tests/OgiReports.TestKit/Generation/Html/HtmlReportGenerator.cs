using System.Runtime.InteropServices;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Makes web pages of reports whose truth is known.</summary>
public static class HtmlReportGenerator
{
    private const int DamageEvery = 7;

    private static readonly PageFamily[] Families = Enum.GetValues<PageFamily>();

    /// <summary>Makes one page; the same arguments always give the same page.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="family">The family; null lets the seed choose.</param>
    public static GeneratedPage Create(int seed, PageFamily? family = null)
    {
        var chosen = family ?? Families[(int)((uint)seed % (uint)Families.Length)];
        // Cells of a table element keep their blanks, as tab-separated ones do.
        var (draft, pieces) = ReportGenerator.Draft(seed, chosen is PageFamily.LooseText ? TextDialect.CellPerLine : TextDialect.Tsv, mayDamage: seed % DamageEvery == 0);
        var style = MarkupStyle.Roll(draft, chosen);
        var body = new BodyWriter(draft, style).Write(pieces);
        var page = new ShellWriter(draft, chosen).Write(body);
        var (bytes, mediaType) = EncodingWriter.Encode(draft, chosen, page);
        var truth = ReportGenerator.TruthOf(draft);
        return new GeneratedPage(seed, chosen, [.. draft.Quirks], ImmutableCollectionsMarshal.AsImmutableArray(bytes), mediaType, truth, draft.LayoutIsDetermined);
    }
}
