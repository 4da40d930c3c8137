namespace OgiReports.Learning.Training;

/// <summary>One line or document with its label.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Text">The line, or the document's lines with a line feed between them.</param>
/// <param name="Extract">Gives the places of a text's features.</param>
internal sealed record Example(string Label, string Text, Func<string, int[]> Extract)
{
    /// <summary>The places of its features.</summary>
    public int[] Features => Extract(Text);
}
