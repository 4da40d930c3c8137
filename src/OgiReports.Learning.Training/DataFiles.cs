namespace OgiReports.Learning.Training;

/// <summary>The training data, which lies inside the assembly.</summary>
internal static class DataFiles
{
    /// <summary>The lines of a file but for blank ones and comments.</summary>
    /// <param name="name">The file's name.</param>
    public static List<string> Read(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
