using System.IO.Compression;
using System.Text;
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
        var result = (byte[])file.Clone();
        foreach (Match stream in Streams().Matches(Encoding.Latin1.GetString(file)))
        {
            var content = stream.Groups["content"];
            if (Inflate(file.AsSpan(content.Index, content.Length).ToArray()) is not { } text || !text.Contains(" Tf", StringComparison.Ordinal))
            {
                continue;
            }

            var packed = Deflate(Painting().Replace(text, match => "n" + new string(' ', match.Length - 1)));
            if (packed.Length > content.Length)
            {
                throw new InvalidOperationException($"The stream at {content.Index} grew from {content.Length} to {packed.Length} bytes.");
            }

            result.AsSpan(content.Index, content.Length).Clear();
            packed.CopyTo(result, content.Index);
        }

        return result;
    }

    private static string? Inflate(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            return Encoding.Latin1.GetString(plain.ToArray());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Deflate(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(Encoding.Latin1.GetBytes(text));
        }

        return packed.ToArray();
    }

    [GeneratedRegex(@"stream\r?\n(?<content>.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"(?<=[\r\n\s])(?:S|s|f\*?|F|B\*?|b\*?)(?=[\r\n]|$)")]
    private static partial Regex Painting();
}
