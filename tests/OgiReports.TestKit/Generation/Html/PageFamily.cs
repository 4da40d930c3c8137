namespace OgiReports.TestKit.Generation.Html;

/// <summary>The ways in which content management systems and editors make a page of a report.</summary>
public enum PageFamily
{
    /// <summary>Paragraphs and tables, nothing else.</summary>
    Plain,

    /// <summary>The editor of TRS: a body in layout tables, a metadata table, share bars.</summary>
    Trs,

    /// <summary>The jcms of Hanweb: a zoom area, meta elements, breadcrumbs.</summary>
    Jcms,

    /// <summary>The site of a VSB (Boda) college or town: list pages, previous and next article.</summary>
    Vsb,

    /// <summary>Pasted from Word: MsoNormal, o:p, conditional comments, spans round every run.</summary>
    WordPasted,

    /// <summary>Pasted from WPS: font elements, styled paragraphs in every cell.</summary>
    WpsPasted,

    /// <summary>Written in UEditor: firstRow, widths, sections.</summary>
    UEditor,

    /// <summary>End tags left out.</summary>
    Unclosed,

    /// <summary>Tables cut into several: a block, a header or a group of rows each.</summary>
    CutTables,

    /// <summary>Several tables of the form in one table element, headings among the rows.</summary>
    JoinedTables,

    /// <summary>The report inside layout tables, several deep.</summary>
    NestedLayout,

    /// <summary>Spans that disagree between header and data, fillers, too large row spans.</summary>
    MessySpans,

    /// <summary>The report twice: one copy for telephones and one for screens, or one for print.</summary>
    Duplicates,

    /// <summary>The page carries its own source once more: in scripts, fields, templates.</summary>
    EscapedSource,

    /// <summary>Tables of div elements.</summary>
    DivTables,

    /// <summary>Preformatted text or a paragraph a cell in place of tables.</summary>
    LooseText,

    /// <summary>Figures with footnote marks, corrections, fields, parts.</summary>
    MarkedFigures,

    /// <summary>Encodings that are declared wrong, not at all, or by entities.</summary>
    Encodings,
}
