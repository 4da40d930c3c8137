using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgiReports.Datasets.Records;

/// <summary>The id of a document in a dataset. It follows from the content alone, so that it is the same wherever the file lies and whatever else is in the archive.</summary>
internal static class ReportKeys
{
    /// <summary>Eighty bits: among a million documents two are alike by chance once in two million million datasets.</summary>
    private const int Length = 20;

    /// <summary>The id of a content.</summary>
    /// <param name="sha256">The SHA-256 of the content; null when it was not read.</param>
    /// <param name="path">What the id is made of when there is no hash: the place is all that is known of the content then.</param>
    public static string Of(string? sha256, string path) => sha256 is { Length: >= Length } ? sha256[..Length] : "path-" + OfPath(path);

    /// <summary>The same id as a number, since a million strings would take a third of the memory that a run may use.</summary>
    /// <param name="sha256">The SHA-256 of the content; null when it was not read.</param>
    /// <param name="key">The number; zero when there is no hash.</param>
    public static bool TryPack(string? sha256, out UInt128 key)
    {
        key = 0;
        return sha256 is { Length: >= Length }
            && UInt128.TryParse(sha256.AsSpan(0, Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    /// <summary>A hash by which a name is known again; a million names would take more memory than a run may.</summary>
    public static UInt128 OfName(string name) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static string OfPath(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..(Length - 5)];
}
