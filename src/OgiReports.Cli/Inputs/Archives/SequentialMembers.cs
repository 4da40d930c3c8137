using SharpCompress.Archives.SevenZip;
using SharpCompress.Readers;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>The files in a 7z or RAR archive, one after the other, since each may need those before it.</summary>
internal static class SequentialMembers
{
    public static void Walk(ArchiveKind kind, Stream file, Action<ArchiveMember> take)
    {
        if (kind == ArchiveKind.SevenZip)
        {
            using var archive = SevenZipArchive.OpenArchive(file, ZipMembers.Options);
            using var entries = archive.ExtractAllEntries();
            Walk(entries, take);
        }
        else
        {
            using var entries = ReaderFactory.OpenReader(file, ZipMembers.Options);
            Walk(entries, take);
        }
    }

    private static void Walk(IReader entries, Action<ArchiveMember> take)
    {
        while (entries.MoveToNextEntry())
        {
            var entry = entries.Entry;
            if (!entry.IsDirectory)
            {
                take(new ArchiveMember(entry.Key ?? "", entries.OpenEntryStream)
                {
                    Objection = string.IsNullOrEmpty(entry.LinkTarget) ? null : ArchiveMember.LinkObjection,
                    Defect = entry.IsEncrypted ? ArchiveMember.Encrypted : null,
                });
            }
        }
    }
}
