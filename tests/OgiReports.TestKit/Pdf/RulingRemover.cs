using System.Text.RegularExpressions;

namespace OgiReports.TestKit.Pdf;

/// <summary>
/// Takes the rulings out of a PDF file: in every compressed content stream the operators that paint a path end it instead.
/// A stream keeps its length, so that nothing else in the file has to change.
/// </summary>
public static partial class RulingRemover
{
    /// <summary>The file with the same letters at the same places, and no path painted.</summary>
    /// <param name="file">The file; its content streams are deflated or plain.</param>
    public static byte[] Remove(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var result = file;
        foreach (var stream in PackedStream.Find(file).Where(stream => stream.Text.Contains(" Tf", StringComparison.Ordinal)))
        {
            var text = Painting().Replace(stream.Text, match => "n" + new string(' ', match.Length - 1));
            result = stream.Put(result, text) ?? throw new InvalidOperationException($"The stream at {stream.Start} grew beyond its {stream.Length} bytes.");
        }

        return result;
    }

    [GeneratedRegex(@"(?<=[\r\n\s])(?:S|s|f\*?|F|B\*?|b\*?)(?=[\r\n]|$)")]
    private static partial Regex Painting();
}
