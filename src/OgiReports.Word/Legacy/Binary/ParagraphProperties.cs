using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>What bears on text and tables among the properties of a paragraph.</summary>
internal struct ParagraphProperties
{
    /// <summary>The number of its style.</summary>
    public int Style { get; set; }

    /// <summary>Whether it stands in a table.</summary>
    public bool IsInTable { get; set; }

    /// <summary>Whether it is the mark that ends a row of an outermost table.</summary>
    public bool EndsRow { get; set; }

    /// <summary>Whether it ends a cell of a table in a table.</summary>
    public bool EndsInnerCell { get; set; }

    /// <summary>Whether it is the mark that ends a row of a table in a table.</summary>
    public bool EndsInnerRow { get; set; }

    /// <summary>How many tables it stands in, where the file says so.</summary>
    public int DeclaredDepth { get; set; }

    /// <summary>The list override's number, from 1; 0 for none; null where only the style decides.</summary>
    public int? List { get; set; }

    /// <summary>The level in the list, from 0; null where only the style decides.</summary>
    public int? Level { get; set; }

    /// <summary>The cells of the row that it ends.</summary>
    public RowDefinition? Row { get; set; }

    /// <summary>How many tables it stands in. Word 97 knew one, and did not count.</summary>
    public readonly int Depth => DeclaredDepth > 0 ? DeclaredDepth : IsInTable ? 1 : 0;
}
