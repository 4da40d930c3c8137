namespace OgiReports.Pdf.Pages;

/// <summary>The boxes that clips leave, saved and restored with the graphics state. A clip of another shape counts as the box around it.</summary>
internal sealed class GraphicsSaves
{
    private readonly Stack<PaintBox> _saved = [];

    public PaintBox Current { get; set; } = PaintBox.Everywhere;

    public void Push() => _saved.Push(Current);

    public void Pop() => Current = _saved.TryPop(out var saved) ? saved : Current;

    public void Intersect(in PaintBox box) => Current = Current.Intersect(box);

    public void Reset(in PaintBox box)
    {
        _saved.Clear();
        Current = box;
    }
}
