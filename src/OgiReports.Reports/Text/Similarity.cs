namespace OgiReports.Reports.Text;

/// <summary>How alike two labels are.</summary>
internal static class Similarity
{
    private const int StackLimit = 256;

    /// <summary>
    /// Finds the slice of a text that a label most likely is: the smallest edit distance of the whole label to any
    /// slice (Sellers, 1980). The similarity is 1 less the distance per character of the label.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="text">Where to look.</param>
    /// <returns>The similarity and the slice; the slice is empty when nothing is alike.</returns>
    public static (double Similarity, int Start, int End) FindIn(ReadOnlySpan<char> label, ReadOnlySpan<char> text)
    {
        if (label.IsEmpty || text.IsEmpty)
        {
            return (0, 0, 0);
        }

        var width = text.Length + 1;
        Span<int> distances = width <= StackLimit ? stackalloc int[width] : new int[width];
        Span<int> starts = width <= StackLimit ? stackalloc int[width] : new int[width];
        distances.Clear();
        for (var column = 0; column < width; column++)
        {
            starts[column] = column;
        }

        for (var row = 1; row <= label.Length; row++)
        {
            var (diagonal, diagonalStart) = (distances[0], starts[0]);
            distances[0] = row;
            for (var column = 1; column < width; column++)
            {
                var (above, aboveStart) = (distances[column], starts[column]);
                var (best, start) = (diagonal + (label[row - 1] == text[column - 1] ? 0 : 1), diagonalStart);
                if (above + 1 < best)
                {
                    (best, start) = (above + 1, aboveStart);
                }

                if (distances[column - 1] + 1 < best)
                {
                    (best, start) = (distances[column - 1] + 1, starts[column - 1]);
                }

                (distances[column], starts[column]) = (best, start);
                (diagonal, diagonalStart) = (above, aboveStart);
            }
        }

        var end = 0;
        for (var column = 1; column < width; column++)
        {
            if (distances[column] < distances[end])
            {
                end = column;
            }
        }

        return (1 - ((double)distances[end] / label.Length), starts[end], end);
    }

    /// <summary>The length of the longest common subsequence.</summary>
    public static int CommonLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = right.Length < StackLimit ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        row.Clear();
        foreach (var character in left)
        {
            var diagonal = 0;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = row[column];
                row[column] = character == right[column - 1] ? diagonal + 1 : Math.Max(above, row[column - 1]);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
