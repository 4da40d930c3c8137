namespace OgiReports.Pdf.Bounds;

/// <summary>
/// Counts the branches of trees before the library walks them: it looks back only a thousand nodes for circles, and would
/// follow a longer circle without end and out of reach.
/// </summary>
internal sealed class TreeBranches
{
    // A tree of 2,000 pages has some 200 branches.
    private const int Most = 900;
    private int _count;

    /// <summary>Counts the branches in decoded bytes.</summary>
    /// <exception cref="StreamTooLargeException">There are more than any report needs.</exception>
    public void Count(ReadOnlySpan<byte> bytes)
    {
        for (int index; (index = bytes.IndexOf("/Kids"u8)) >= 0; bytes = bytes[(index + 1)..])
        {
            if (++_count > Most)
            {
                throw new StreamTooLargeException();
            }
        }
    }
}
