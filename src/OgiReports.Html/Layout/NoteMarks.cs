namespace OgiReports.Html.Layout;

/// <summary>The marks of notes that stand raised behind a figure.</summary>
internal static class NoteMarks
{
    private const int LengthLimit = 8;
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The mark as text that can't be taken for a part of the figure before it; null when the raised text is none.</summary>
    public static string? Of(string raised)
    {
        var text = raised.Trim();
        if (text.Length is 0 or > LengthLimit)
        {
            return null;
        }

        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return string.Concat(text.Select(digit => RaisedDigits[digit - '0']));
        }

        if (text.Length > 2 && text[0] is '[' or '［' or '〔' && text[^1] is ']' or '］' or '〕' && text.AsSpan(1, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return $"[{Of(text[1..^1])}]";
        }

        return text is [(>= '①' and <= '⑳')] ? text : null;
    }
}
