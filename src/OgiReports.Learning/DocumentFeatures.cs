using OgiReports.Documents.Text;

namespace OgiReports.Learning;

/// <summary>
/// The features of a document: runs of two to four characters of its lines, those of the first lines and of short
/// numbered lines also as titles and headings, each feature once.
/// </summary>
internal static class DocumentFeatures
{
    private const int LineLimit = 80;
    private const int TitleLines = 4;
    private const int TitleLength = 60;
    private const int HeadingLength = 30;
    private const int BodyLength = 120;

    /// <summary>The places of a document's features, in order, without repetition.</summary>
    /// <param name="lines">The lines from its beginning.</param>
    public static int[] Extract(IReadOnlyList<string> lines)
    {
        var places = new SortedSet<int>();
        Span<char> buffer = stackalloc char[BodyLength + 2];
        for (var index = 0; index < Math.Min(lines.Count, LineLimit); index++)
        {
            var length = Fold(lines[index], buffer);
            var text = buffer[..length];
            Add(places, 11, text, 2, 3);
            if (index < TitleLines && length <= TitleLength)
            {
                Add(places, 12, text, 2, 4);
            }
            else if (length <= HeadingLength)
            {
                Add(places, 13, text, 3, 4);
            }
        }

        return [.. places];
    }

    private static int Fold(string line, Span<char> buffer)
    {
        var length = 0;
        buffer[length++] = '\u0002';
        foreach (var character in line)
        {
            if (length > BodyLength)
            {
                break;
            }

            var folded = CharacterFolding.Fold(character);
            folded = char.IsAsciiDigit(folded) ? '0' : folded;
            if (folded != CharacterFolding.Ignorable && !(folded == '0' && buffer[length - 1] == '0'))
            {
                buffer[length++] = folded;
            }
        }

        buffer[length++] = '\u0003';
        return length;
    }

    private static void Add(SortedSet<int> places, int family, ReadOnlySpan<char> text, int shortest, int longest)
    {
        for (var run = shortest; run <= longest; run++)
        {
            for (var start = 0; start + run <= text.Length; start++)
            {
                places.Add(LineFeatures.Place(family, text.Slice(start, run)));
            }
        }
    }
}
