using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Rtf;

/// <summary>A run of paragraphs of its own: the body, a header, a footnote, a text box.</summary>
internal sealed class RtfStory
{
    private const int DepthLimit = 32;
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    private readonly BlockAssembler _assembler;
    private readonly Row?[] _rows = new Row?[DepthLimit];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _number = new();
    private readonly StringBuilder _struck = new();
    private int _imageCount;

    public RtfStory(string root, bool isFurniture, List<Diagnostic> diagnostics)
    {
        IsFurniture = isFurniture;
        _assembler = new BlockAssembler(root, isFurniture, Blocks, diagnostics);
    }

    public bool IsFurniture { get; }

    public List<Block> Blocks { get; } = [];

    /// <summary>Appends text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isStruck">Whether it is struck through: then it is only noted.</param>
    /// <param name="height">1 for raised text, -1 for lowered: a mark behind a number must not become a digit of it.</param>
    public void Append(ReadOnlySpan<char> text, bool isStruck, int height)
    {
        var target = isStruck ? _struck : _text;
        if (height == 0)
        {
            target.Append(text);
            return;
        }

        foreach (var character in text)
        {
            target.Append(char.IsAsciiDigit(character) ? (height > 0 ? Raised : Lowered)[character - '0'] : character);
        }
    }

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
        var (text, images, struck) = Take();
        _assembler.AddParagraph(text, depth, images, struck);
    }

    /// <summary>Ends what is under way if it has anything.</summary>
    public void EndRest(int depth)
    {
        if (_text.Length > 0 || _imageCount > 0 || _struck.Length > 0)
        {
            EndParagraph(depth);
        }
    }

    public void EndCell(int depth)
    {
        var (text, images, struck) = Take();
        _assembler.EndCell(text, depth, images, struck);
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

    private (string Text, int Images, string Struck) Take()
    {
        var taken = (_text.ToString(), _imageCount, _struck.ToString());
        _text.Clear();
        _struck.Clear();
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
