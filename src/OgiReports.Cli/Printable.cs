namespace OgiReports.Cli;

/// <summary>Makes text from documents and file names safe to print: a control character could steer the terminal.</summary>
internal static class Printable
{
    public static string Line(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return string.Create(text.Length, text, static (line, source) =>
                {
                    for (var index = 0; index < line.Length; index++)
                    {
                        line[index] = source[index] is '\n' or '\r' or '\t' ? ' ' : char.IsControl(source[index]) ? '\uFFFD' : source[index];
                    }
                });
            }
        }

        return text;
    }
}
