using SharpCompress.Common;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>What the libraries for archives throw on content that is damaged, caught by type at this one door.</summary>
internal static class ArchiveDamage
{
    public static bool Explains(Exception exception) => exception is SharpCompressException or InvalidDataException or IOException or FormatException
        or ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException or NullReferenceException or OverflowException
        or DivideByZeroException or InvalidCastException;

    public static string Describe(Exception exception) => exception switch
    {
        CryptographicException => "it is encrypted. Unpack it with its password first.",
        MultiVolumeExtractionException or MultipartStreamRequiredException => "it is one part of several. Unpack them together first.",
        _ => exception.Message.ReplaceLineEndings(" "),
    };
}
