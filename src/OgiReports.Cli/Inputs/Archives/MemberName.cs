using System.Text;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>The names of files within archives.</summary>
internal static class MemberName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Chinese systems write names in GBK without saying so; names in UTF-8 are practically never valid by chance.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(bytes);
        }
    }

    /// <summary>The name with forward slashes.</summary>
    public static string Spell(string name)
    {
        var spelled = name.Replace('\\', '/');
        while (spelled.StartsWith("./", StringComparison.Ordinal))
        {
            spelled = spelled[2..];
        }

        return spelled;
    }

    /// <summary>Why a file of this name is left alone; null when it is read.</summary>
    public static string? Objection(string name)
    {
        var parts = name.Split('/');
        return name.StartsWith('/') || parts[0].EndsWith(':') || parts.Contains("..") ? "its name leads out of the archive, so it is refused."
            : parts.Any(part => part.StartsWith('.') || part == "__MACOSX") ? "it is hidden."
            : null;
    }
}
