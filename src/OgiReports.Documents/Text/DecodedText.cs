namespace OgiReports.Documents.Text;

/// <summary>A decoded text with how it was decoded.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="EncodingName">The encoding's web name.</param>
/// <param name="Reason">Why it was chosen.</param>
/// <param name="IsGuess">Whether other encodings would have decoded the bytes as well.</param>
/// <param name="FirstDamagedOffset">The first character that stands for undecodable bytes, or -1.</param>
/// <param name="DamagedCount">How many such characters there are.</param>
public sealed record DecodedText(string Text, string EncodingName, string Reason, bool IsGuess, int FirstDamagedOffset, int DamagedCount);
