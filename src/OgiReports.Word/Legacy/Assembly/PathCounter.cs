using System.Globalization;

namespace OgiReports.Word.Legacy.Assembly;

/// <summary>Numbers the paragraphs and the tables of a container, each kind by itself, as element paths do.</summary>
/// <param name="root">The container's own path.</param>
internal sealed class PathCounter(string root)
{
    private int _paragraphCount;
    private int _tableCount;

    public string Root { get; } = root;

    public string NextParagraph() => string.Create(CultureInfo.InvariantCulture, $"{Root}/p[{++_paragraphCount}]");

    public string NextTable() => string.Create(CultureInfo.InvariantCulture, $"{Root}/tbl[{++_tableCount}]");
}
