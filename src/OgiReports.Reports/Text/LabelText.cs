using OgiReports.Documents.Text;

namespace OgiReports.Reports.Text;

/// <summary>The ideographs of a text alone, folded: what labels are compared by. Brackets, numbers, spaces and line breaks do not matter.</summary>
internal static class LabelText
{
    public static string KeyOf(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            var folded = CharacterFolding.Fold(character);
            if (CharacterFolding.IsIdeograph(folded))
            {
                buffer[length++] = folded;
            }
        }

        return new string(buffer[..length]);
    }
}
