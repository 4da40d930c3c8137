using System.Buffers;

namespace OgiReports.Text;

/// <summary>
/// Recognises lines that draw a table's rules and hold no cell: <c>+----+----+</c>, <c>├──┼──┤</c>, <c>---- ------</c>, and
/// <c>| --- | --- |</c> below the head of a Markdown table.
/// </summary>
internal static class RuleLine
{
    // A dash or two are an empty cell, three may be; four or more side by side are drawn.
    private const int DrawnRun = 4;
    private const int MarkdownRun = 3;

    // A lone run may be a cell of its own: ---- stands for no unit.
    private const int LoneRun = 10;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-=_─━═┄┈");
    private static readonly SearchValues<char> Joints = SearchValues.Create("+┼┬┴├┤┌┐└┘╋┳┻┣┫┏┓┗┛╬╦╩╠╣╔╗╚╝");

    /// <summary>Whether a line is a rule.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isBelowHead">Whether the line above is the first of a table's lines, where Markdown has its rule.</param>
    public static bool IsMatch(ReadOnlySpan<char> line, bool isBelowHead)
    {
        // Nearly every line ends the search at its first character.
        int runs = 0, run = 0, longest = 0, shortest = int.MaxValue;
        var hasJoint = false;
        foreach (var character in line)
        {
            if (Dashes.Contains(character))
            {
                run++;
                continue;
            }

            if (character is not (' ' or '\t' or '\r' or '|' or '│' or ':') && !Joints.Contains(character))
            {
                return false;
            }

            hasJoint |= Joints.Contains(character);
            Close();
        }

        Close();
        return runs switch
        {
            0 => false,
            _ when hasJoint => true,
            1 => longest >= LoneRun || (isBelowHead && shortest >= MarkdownRun && line.Contains('|')),
            _ => shortest >= DrawnRun || (shortest >= MarkdownRun && line.Trim().Contains('|') && !line.Trim().Contains(' ')) || (isBelowHead && shortest >= MarkdownRun && line.Contains('|')),
        };

        void Close()
        {
            if (run > 0)
            {
                (longest, shortest, runs, run) = (Math.Max(longest, run), Math.Min(shortest, run), runs + 1, 0);
            }
        }
    }
}
