namespace OgiReports.Word.Legacy.Binary;

/// <summary>What a style says of text and lists; null where it says nothing.</summary>
/// <param name="List">The list override's number, from 1; 0 for none.</param>
/// <param name="Level">The level in the list, from 0.</param>
/// <param name="ListStyle">The style that named the list.</param>
/// <param name="IsHidden">Whether its text is hidden.</param>
/// <param name="IsStruck">Whether its text is struck through.</param>
internal readonly record struct StyleProperties(int? List, int? Level, int? ListStyle, bool? IsHidden, bool? IsStruck);
