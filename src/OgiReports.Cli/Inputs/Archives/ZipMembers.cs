using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>The files in a ZIP archive, by its list.</summary>
internal static class ZipMembers
{
    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>What tells a document that is a ZIP package (Office, OpenDocument, EPUB, OFD) from an archive of documents.</summary>
    private static readonly string[] DocumentParts = ["[Content_Types].xml", "mimetype", "OFD.xml"];

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
            using var archive = ZipArchive.OpenArchive(file, Options);
            return archive.Entries.Any(entry => DocumentParts.Contains(entry.Key, StringComparer.Ordinal));
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
