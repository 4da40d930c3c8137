using System.Text;

namespace OgiReports.Word.Content;

/// <summary>
/// The fields that are open at a point of the text. A field's instruction is not text, its result is. A field whose
/// instruction does not end with its paragraph is damaged and is closed there, so that it can't swallow the rest.
/// </summary>
internal sealed class FieldState
{
    // Deeper nesting than this does not occur; it would only cost memory.
    private const int DepthLimit = 64;

    private readonly Stack<Field> _open = new();
    private int _overflow;

    /// <summary>The instruction of the field that began last.</summary>
    public StringBuilder Instruction { get; } = new();

    /// <summary>Whether the text here belongs to an instruction.</summary>
    public bool IsInInstruction { get; private set; }

    /// <summary>Whether the text here is the result of a field that prints a page number.</summary>
    public bool IsInPageNumber { get; private set; }

    public void Begin()
    {
        if (_open.Count >= DepthLimit)
        {
            _overflow++;
            return;
        }

        _open.Push(new Field(true, false));
        Instruction.Clear();
        Update();
    }

    public void Separate()
    {
        if (_overflow == 0 && _open.TryPop(out _))
        {
            _open.Push(new Field(false, IsPageNumber(Instruction.ToString())));
            Update();
        }
    }

    public void End()
    {
        if (_overflow > 0)
        {
            _overflow--;
        }
        else if (_open.TryPop(out _))
        {
            Update();
        }
    }

    public void EndParagraph()
    {
        _overflow = 0;
        while (_open.TryPeek(out var field) && field.IsInstruction)
        {
            _open.Pop();
        }

        Update();
    }

    public static bool IsPageNumber(string instruction)
    {
        var words = instruction.AsSpan().TrimStart();
        var end = words.IndexOfAny(' ', '\\', '\t');
        var word = end < 0 ? words : words[..end];
        return word.Equals("PAGE", StringComparison.OrdinalIgnoreCase) || word.Equals("NUMPAGES", StringComparison.OrdinalIgnoreCase) || word.Equals("SECTIONPAGES", StringComparison.OrdinalIgnoreCase);
    }

    private void Update()
    {
        (IsInInstruction, IsInPageNumber) = (false, false);
        foreach (var field in _open)
        {
            IsInInstruction |= field.IsInstruction;
            IsInPageNumber |= field.IsPageNumber;
        }
    }

    private readonly record struct Field(bool IsInstruction, bool IsPageNumber);
}
