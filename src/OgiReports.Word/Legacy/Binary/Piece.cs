namespace OgiReports.Word.Legacy.Binary;

/// <summary>A run of characters that lie side by side in the file.</summary>
/// <param name="Start">The first character's place in the text.</param>
/// <param name="End">The place after the last.</param>
/// <param name="Offset">Where it lies in the document's stream.</param>
/// <param name="IsCompressed">Whether a character is one byte of Windows-1252; else two of UTF-16.</param>
/// <param name="Modifier">Properties laid over the whole piece ([MS-DOC] 2.9.214 Prm).</param>
internal readonly record struct Piece(int Start, int End, int Offset, bool IsCompressed, ushort Modifier)
{
    public int CharacterSize => IsCompressed ? 1 : 2;
}
