namespace OgiReports.Cli.Inputs;

/// <summary>Reads a list of paths: one a line, or parted by NUL characters as <c>find -print0</c> writes them.</summary>
internal static class PathList
{
    public static IEnumerable<string> Read(TextReader list, bool isNulSeparated)
    {
        if (!isNulSeparated)
        {
            while (list.ReadLine() is { } line)
            {
                if (line.Length > 0)
                {
                    yield return line;
                }
            }

            yield break;
        }

        var path = new System.Text.StringBuilder();
        for (var next = list.Read(); next >= 0; next = list.Read())
        {
            if (next != 0)
            {
                path.Append((char)next);
            }
            else if (path.Length > 0)
            {
                yield return path.ToString();
                path.Clear();
            }
        }

        if (path.Length > 0)
        {
            yield return path.ToString();
        }
    }
}
