using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OgiReports.TestKit.Pdf;

/// <summary>A deflated stream of a PDF file.</summary>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Text">What it holds, one character a byte.</param>
internal sealed partial record PackedStream(int Start, int Length, string Text)
{
    public static List<PackedStream> Find(byte[] file)
    {
        var found = new List<PackedStream>();
        foreach (Match match in Streams().Matches(Encoding.Latin1.GetString(file)))
        {
            var content = match.Groups["content"];
            if (Inflate(file.AsSpan(content.Index, content.Length).ToArray()) is { Length: > 0 } text)
            {
                found.Add(new PackedStream(content.Index, content.Length, text));
            }
        }

        return found;
    }

    /// <summary>A copy of the file with something else in the stream; null when that takes more room.</summary>
    public byte[]? Put(byte[] file, string text)
    {
        var packed = Deflate(text);
        if (packed.Length > Length)
        {
            return null;
        }

        var result = (byte[])file.Clone();
        result.AsSpan(Start, Length).Clear();
        packed.CopyTo(result, Start);
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
}
