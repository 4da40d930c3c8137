using System.Formats.Tar;
using System.IO.Compression;
using OgiReports.Cli.Batch;
using OgiReports.Datasets;
using OgiReports.Documents.Reading;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using SharpCompress.Compressors.ZStandard;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>
/// Hands on the files within an archive, those of archives within it too, without writing any of them to the disk.
/// What is not read (links, names that lead out, bombs, damage) is handed on as an account of why.
/// </summary>
/// <param name="emit">Takes what is found, in the order in which it lies in the archive.</param>
internal sealed class ArchiveWalker(Action<BatchInput> emit)
{
    /// <summary>How many archives may lie in one another.</summary>
    public const int MaxDepth = 4;

    /// <summary>An archive within an archive that is larger goes to a temporary file.</summary>
    private const int MemoryLimit = 8 << 20;

    /// <summary>Hands on what is in a file if it is an archive.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="file">The file from its beginning; it can seek.</param>
    /// <returns>Whether it is one; a document that only lies in a ZIP package is none.</returns>
    public bool TryWalk(string path, Stream file)
    {
        var head = new byte[ArchiveSignature.Length];
        var kind = ArchiveSignature.Of(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        file.Position = 0;
        if (kind == ArchiveKind.None || (kind == ArchiveKind.Zip && ZipMembers.IsDocument(file)))
        {
            return false;
        }

        file.Position = 0;
        Walk(new ArchiveScope(path, path + "\0", new ExpansionLimit(file.Length, ReadLimits.Default.MaxExpansionRatio), 1), kind, file);
        return true;
    }

    private void Walk(ArchiveScope scope, ArchiveKind kind, Stream stream)
    {
        try
        {
            if (scope.Depth > MaxDepth)
            {
                throw new ArchiveRefusedException($"it lies in {MaxDepth} archives already, and was not opened.");
            }

            WalkMembers(scope, kind, stream);
            if (scope.Count == 0)
            {
                emit(BatchInput.Decided(scope.Path, DatasetOutcome.Skipped, "the archive is empty.") with { Order = scope.Order });
            }
        }
        catch (ArchiveRefusedException refusal) when (scope.Depth == 1 || scope.Depth > MaxDepth)
        {
            Refuse(scope, refusal.Message);
        }
        catch (Exception exception) when (ArchiveDamage.Explains(exception))
        {
            Refuse(scope, scope.Count == 0 ? $"the archive can't be opened: {ArchiveDamage.Describe(exception)}" : $"the archive is damaged, and the rest of it could not be read: {ArchiveDamage.Describe(exception)}");
        }
    }

    private void Refuse(ArchiveScope scope, string reason) =>
        emit(BatchInput.Decided(scope.Path, DatasetOutcome.Unreadable, reason) with { Order = scope.NextOrder() });

    private void WalkMembers(ArchiveScope scope, ArchiveKind kind, Stream stream)
    {
        switch (kind)
        {
            case ArchiveKind.Zip:
                ZipMembers.Walk(stream, member => Take(scope, member));
                break;
            case ArchiveKind.SevenZip or ArchiveKind.Rar:
                SequentialMembers.Walk(kind, stream, member => Take(scope, member));
                break;
            case ArchiveKind.Tar:
                WalkTar(scope, stream);
                break;
            default:
                WalkCompressed(scope, kind, stream);
                break;
        }
    }

    private void WalkTar(ArchiveScope scope, Stream stream)
    {
        using var heads = new TarHeadStream(stream);
        using var reader = new TarReader(heads, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes or TarEntryType.DirectoryList)
            {
                continue;
            }

            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            var objection = isFile ? null
                : entry.EntryType is TarEntryType.HardLink or TarEntryType.SymbolicLink ? ArchiveMember.LinkObjection
                : "it is no file but a device or the like.";
            Take(scope, new ArchiveMember(heads.NameOf(entry.Name), () => entry.DataStream ?? Stream.Null) { Objection = objection, IsCounted = true });
        }
    }

    private void WalkCompressed(ArchiveScope scope, ArchiveKind kind, Stream stream)
    {
        using Stream decompressor = kind switch
        {
            ArchiveKind.GZip => new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true),
            ArchiveKind.BZip2 => BZip2Stream.Create(stream, SharpCompress.Compressors.CompressionMode.Decompress, true, true),
            ArchiveKind.Xz => new XZStream(stream),
            ArchiveKind.Zstandard => new DecompressionStream(stream),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        var head = new byte[ArchiveSignature.Length];
        var length = decompressor.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using var content = new CountedStream(decompressor, scope.Limit, head.AsMemory(0, length));
        if (ArchiveSignature.Of(head.AsSpan(0, length)) == ArchiveKind.Tar)
        {
            WalkTar(scope, content);
            return;
        }

        var name = Path.GetFileName(scope.Path.AsSpan(scope.Path.LastIndexOf('!') + 1));
        Take(scope, new ArchiveMember(Path.GetFileNameWithoutExtension(name).ToString(), () => content) { IsCounted = true });
    }

    private void Take(ArchiveScope scope, ArchiveMember member)
    {
        var name = MemberName.Spell(member.Name);
        var path = scope.PathOf(name);
        var order = scope.NextOrder();
        if (member.Defect is { } defect)
        {
            emit(BatchInput.Decided(path, DatasetOutcome.Unreadable, defect) with { Order = order });
        }
        else if ((MemberName.Objection(name) ?? member.Objection) is { } objection)
        {
            emit(BatchInput.Decided(path, DatasetOutcome.Skipped, objection) with { Order = order });
        }
        else
        {
            Read(scope, member, path, order);
        }
    }

    private void Read(ArchiveScope scope, ArchiveMember member, string path, string order)
    {
        try
        {
            using var opened = member.Open();
            using var content = member.IsCounted ? opened : new CountedStream(opened, scope.Limit);
            var head = new byte[ArchiveSignature.Length];
            var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            using var whole = new CountedStream(content, null, head.AsMemory(0, length));
            var kind = ArchiveSignature.Of(head.AsSpan(0, length));
            if (kind == ArchiveKind.None)
            {
                Emit(path, order, whole);
            }
            else if (kind is ArchiveKind.Zip or ArchiveKind.SevenZip or ArchiveKind.Rar)
            {
                ReadSeekable(scope, kind, path, order, whole);
            }
            else
            {
                Walk(scope.Within(path, order), kind, whole);
            }
        }
        catch (Exception exception) when (member.IsIndependent && ArchiveDamage.Explains(exception))
        {
            emit(BatchInput.Decided(path, DatasetOutcome.Unreadable, $"it can't be taken out of the archive: {ArchiveDamage.Describe(exception)}") with { Order = order });
        }
    }

    private void Emit(string path, string order, Stream content)
    {
        try
        {
            emit(new BatchInput(path) { Order = order, Content = BoundedContent.Read(content, ReadLimits.Default.MaxBytes, CancellationToken.None) });
        }
        catch (InputTooLargeException exception)
        {
            emit(BatchInput.Decided(path, DatasetOutcome.Unreadable, exception.Message) with { Order = order });
        }
    }

    /// <summary>These formats keep their list at the end, so that the whole archive is needed first.</summary>
    private void ReadSeekable(ArchiveScope scope, ArchiveKind kind, string path, string order, Stream content)
    {
        using var spool = Spool(content);
        if (kind == ArchiveKind.Zip && ZipMembers.IsDocument(spool))
        {
            spool.Position = 0;
            Emit(path, order, spool);
            return;
        }

        spool.Position = 0;
        Walk(scope.Within(path, order), kind, spool);
    }

    private static Stream Spool(Stream content)
    {
        Stream spool = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int count; (count = content.Read(chunk)) > 0;)
        {
            if (spool is MemoryStream && spool.Length + count > MemoryLimit)
            {
                var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, chunk.Length, FileOptions.DeleteOnClose);
                spool.Position = 0;
                spool.CopyTo(file);
                spool = file;
            }

            spool.Write(chunk.AsSpan(0, count));
        }

        spool.Position = 0;
        return spool;
    }
}
