using System.Text;

namespace OgiReports.Word.Content;

/// <summary>A paragraph while it is read.</summary>
internal sealed class ParagraphText
{
    // Beyond these the printed digits are marks on a text, not its numbers.
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    public StringBuilder Text { get; } = new();

    public string? Style { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    /// <summary>Whether the mark at its end was deleted, so that the next paragraph goes on with it.</summary>
    public bool IsMarkDeleted { get; set; }

    public bool IsMarkHidden { get; set; }

    /// <summary>How many characters are page numbers.</summary>
    public int PageNumberLength { get; set; }

    /// <summary>What floats beside the text: boxes and images.</summary>
    public List<StoryItem> Floating { get; } = [];

    public int Boxes { get; set; }

    public void Clear()
    {
        Text.Clear();
        Floating.Clear();
        (Style, List, Level, IsMarkDeleted, IsMarkHidden, PageNumberLength, Boxes) = (null, null, null, false, false, 0, 0);
    }

    /// <summary>Writes raised or lowered digits as such: a mark behind a number must not become a digit of it.</summary>
    public void Shift(int start, string alignment)
    {
        var digits = alignment switch { "superscript" => Raised, "subscript" => Lowered, _ => null };
        for (var index = start; digits is not null && index < Text.Length; index++)
        {
            if (char.IsAsciiDigit(Text[index]))
            {
                Text[index] = digits[Text[index] - '0'];
            }
        }
    }

    /// <summary>Whether nothing but page numbers and the words around them are there: <c>- 3 -</c>, <c>第 3 页 共 5 页</c>.</summary>
    public bool IsPageNumber
    {
        get
        {
            if (PageNumberLength == 0)
            {
                return false;
            }

            var others = 0;
            for (var index = 0; index < Text.Length; index++)
            {
                others += char.IsWhiteSpace(Text[index]) || "-—–－~第页共/·".Contains(Text[index], StringComparison.Ordinal) ? 0 : 1;
            }

            return others <= PageNumberLength;
        }
    }
}
