using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Rtf;

/// <summary>A run of paragraphs of its own: the body, a header, a footnote, a text box.</summary>
internal sealed class RtfStory
{
    private const int DepthLimit = 32;

    private readonly BlockAssembler _assembler;
    private readonly Row?[] _rows = new Row?[DepthLimit];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _number = new();
    private int _imageCount;

    public RtfStory(string root, bool isFurniture, List<Diagnostic> diagnostics)
    {
        IsFurniture = isFurniture;
        _assembler = new BlockAssembler(root, isFurniture, Blocks, diagnostics);
    }

    public bool IsFurniture { get; }

    public List<Block> Blocks { get; } = [];

    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    public void AppendNumber(ReadOnlySpan<char> text) => _number.Append(text);

    public void AddImage() => _imageCount++;

    /// <summary>Puts the number before the paragraph; a bullet is none.</summary>
    public void EndNumber()
    {
        var number = _number.ToString().Trim();
        _number.Clear();
        if (number.Any(char.IsLetterOrDigit))
        {
            _text.Insert(0, number + " ");
        }
    }

    public void EndParagraph(int depth)
    {
        var (text, images) = Take();
        _assembler.AddParagraph(text, depth, images);
    }

    /// <summary>Ends what is under way if it has anything.</summary>
    public void EndRest(int depth)
    {
        if (_text.Length > 0 || _imageCount > 0)
        {
            EndParagraph(depth);
        }
    }

    public void EndCell(int depth)
    {
        var (text, images) = Take();
        _assembler.EndCell(text, depth, images);
    }

    public void BeginRow(int depth) => _rows[Index(depth)] = new Row();

    public void SetLeft(int depth, int left) => RowAt(depth).Left = left;

    public void MarkAcross(int depth, CellMerge merge) => RowAt(depth).Across = merge;

    public void MarkDown(int depth, CellMerge merge) => RowAt(depth).Down = merge;

    public void AddEdge(int depth, int right)
    {
        var row = RowAt(depth);
        if (row.Cells.Count < RowDefinition.CellLimit)
        {
            row.Cells.Add((right, row.Across, row.Down));
        }

        (row.Across, row.Down) = (CellMerge.None, CellMerge.None);
    }

    public void EndRow(int depth)
    {
        EndRest(depth);
        var row = _rows[Index(depth)];
        RowDefinition? definition = null;
        if (row is { Cells.Count: > 0 })
        {
            definition = new RowDefinition(row.Left);
            foreach (var (right, across, down) in row.Cells)
            {
                definition.Add(right, across, down);
            }
        }

        _assembler.EndRow(depth, definition);
    }

    public void Finish(int depth)
    {
        EndRest(depth);
        _assembler.Finish();
    }

    private (string Text, int Images) Take()
    {
        var taken = (_text.ToString(), _imageCount);
        _text.Clear();
        _imageCount = 0;
        return taken;
    }

    private Row RowAt(int depth) => _rows[Index(depth)] ??= new Row();

    private static int Index(int depth) => Math.Clamp(depth, 0, DepthLimit - 1);

    private sealed class Row
    {
        public int Left { get; set; }

        public CellMerge Across { get; set; }

        public CellMerge Down { get; set; }

        public List<(int Right, CellMerge Across, CellMerge Down)> Cells { get; } = [];
    }
}
