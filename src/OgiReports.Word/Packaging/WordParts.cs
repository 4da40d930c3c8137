namespace OgiReports.Word.Packaging;

/// <summary>The names of a package's parts by what they are for.</summary>
internal sealed class WordParts(string document)
{
    public string Document { get; } = document;

    public string? Styles { get; private set; }

    public string? Numbering { get; private set; }

    public string? Footnotes { get; private set; }

    public string? Endnotes { get; private set; }

    /// <summary>Headers and footers, each name once.</summary>
    public List<string> Margins { get; } = [];

    public bool IsEmpty => Styles is null && Numbering is null && Footnotes is null && Endnotes is null && Margins.Count == 0;

    /// <summary>Adds a part.</summary>
    /// <param name="kind">The last word of the relationship's type, or of the part's name.</param>
    /// <param name="name">The part's name.</param>
    public void Add(string kind, string name)
    {
        switch (kind)
        {
            case "styles":
                Styles ??= name;
                break;
            case "numbering":
                Numbering ??= name;
                break;
            case "footnotes":
                Footnotes ??= name;
                break;
            case "endnotes":
                Endnotes ??= name;
                break;
            case "header" or "footer" when !Margins.Contains(name):
                Margins.Add(name);
                break;
        }
    }
}
