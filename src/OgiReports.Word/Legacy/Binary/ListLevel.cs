namespace OgiReports.Word.Legacy.Binary;

/// <summary>A level of a list ([MS-DOC] 2.9.150 LVL).</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">The number format code.</param>
/// <param name="Text">The text around the numbers; a character below 9 stands for the number of that level.</param>
/// <param name="IsLegal">Whether numbers of levels above are written in plain digits.</param>
/// <param name="RestartLimit">Levels above this one do not restart it; null when every level above restarts it.</param>
/// <param name="IsTight">Whether nothing stands between the number and the text.</param>
internal sealed record ListLevel(int Start, int Format, string Text, bool IsLegal, int? RestartLimit, bool IsTight)
{
    /// <summary>No program lets one write more; a longer text in a hostile file would be repeated for every paragraph.</summary>
    public const int TextLimit = 255;
}
