using System.IO.Compression;
using SharpCompress.Common;
using SharpCompress.Readers;
using ZipArchive = SharpCompress.Archives.Zip.ZipArchive;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>The files in a ZIP archive, by its list.</summary>
internal static class ZipMembers
{
    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>What tells a document that is a ZIP package (Office, OpenDocument, EPUB, OFD) from an archive of documents.</summary>
    private static readonly byte[][] DocumentParts = ["[Content_Types].xml"u8.ToArray(), "mimetype"u8.ToArray(), "OFD.xml"u8.ToArray()];

    /// <summary>The options of every reader: names in Chinese encodings, and streams that stay open.</summary>
    public static ReaderOptions Options { get; } = new()
    {
        LeaveStreamOpen = true,
        ArchiveEncoding = new ArchiveEncoding { CustomDecoder = static (bytes, index, count, _) => MemberName.Decode(bytes.AsSpan(index, count)) },
    };

    /// <summary>Whether a ZIP file is one document.</summary>
    public static bool IsDocument(Stream file)
    {
        try
        {
            return new ZipList(file).Entries().Any(entry => DocumentParts.Any(part => entry.RawName.AsSpan().SequenceEqual(part)));
        }
        catch (Exception exception) when (ArchiveDamage.Explains(exception))
        {
            // A damaged one may be either; the first names stand in the clear at its beginning.
            file.Position = 0;
            var head = new byte[4096];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head.AsSpan(0, length).IndexOf("[Content_Types].xml"u8) >= 0 || head.AsSpan(0, length).IndexOf("mimetypeapplication/"u8) >= 0;
        }
    }

    public static void Walk(Stream file, Action<ArchiveMember> take)
    {
        var list = new ZipList(file);
        if (list.Entries().All(entry => entry.IsPlain || entry.IsEncrypted || entry.IsFolder))
        {
            foreach (var entry in list.Entries().Where(entry => !entry.IsFolder))
            {
                take(new ArchiveMember(MemberName.Decode(entry.RawName), () => Open(list, entry))
                {
                    Objection = entry.IsLink ? ArchiveMember.LinkObjection : null,
                    Defect = entry.IsEncrypted ? ArchiveMember.Encrypted : null,
                    IsIndependent = true,
                });
            }
        }
        else
        {
            WalkRare(file, take);
        }
    }

    private static VerifiedStream Open(ZipList list, ZipEntryHead entry)
    {
        var raw = list.OpenRaw(entry);
        return new VerifiedStream(entry.Method == ZipEntryHead.Stored ? raw : new DeflateStream(raw, CompressionMode.Decompress), entry.Length, entry.Checksum);
    }

    /// <summary>The methods that few programs write (Deflate64, BZip2, LZMA, Zstandard) are left to a library that holds the whole list in memory.</summary>
    private static void WalkRare(Stream file, Action<ArchiveMember> take)
    {
        file.Position = 0;
        using var archive = ZipArchive.OpenArchive(file, Options);
        foreach (var entry in archive.Entries)
        {
            if (!entry.IsDirectory)
            {
                take(new ArchiveMember(entry.Key ?? "", entry.OpenEntryStream)
                {
                    Objection = ((entry.Attrib ?? 0) >> 16 & FileTypeMask) == SymbolicLink ? ArchiveMember.LinkObjection : null,
                    Defect = entry.IsEncrypted ? ArchiveMember.Encrypted : null,
                    IsIndependent = true,
                });
            }
        }
    }
}
