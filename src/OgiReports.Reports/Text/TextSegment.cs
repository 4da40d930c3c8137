using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Reports.Text;

/// <summary>A piece of the document's text that marks do not divide: a line, a paragraph or a cell of a declared table.</summary>
/// <param name="Text">The text as it stood.</param>
/// <param name="Offset">Where it begins in the report's text.</param>
/// <param name="Block">The block that it belongs to.</param>
/// <param name="Cell">The cell, where the block is a table.</param>
internal readonly record struct TextSegment(ReadOnlyMemory<char> Text, int Offset, Block Block, TableCell? Cell)
{
    public int End => Offset + Text.Length;

    public SourceLocation Locate(int start, int length) =>
        Cell is not null ? Cell.Location : ((TextBlock)Block).Locate(start, length);
}
