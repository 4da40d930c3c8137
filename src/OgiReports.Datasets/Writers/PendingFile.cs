namespace OgiReports.Datasets.Writers;

/// <summary>A file that is there whole or not at all: it is written beside its place under another name, and renamed when all are done.</summary>
internal sealed class PendingFile
{
    public PendingFile(string folder, string name)
    {
        Path = System.IO.Path.Combine(folder, name);
        PartialPath = PartialPathOf(folder, name);
    }

    /// <summary>Its place.</summary>
    public string Path { get; }

    /// <summary>Where it is written.</summary>
    public string PartialPath { get; }

    /// <summary>The name of its place.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    public static string PartialPathOf(string folder, string name) => System.IO.Path.Combine(folder, $".{name}.partial");

    /// <summary>Opens it for writing; what an earlier run left is gone. Nobody else may write it meanwhile.</summary>
    /// <exception cref="IOException">It can't be created.</exception>
    public FileStream Create() => new(PartialPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);

    /// <summary>Writes a small file whole.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public void WriteAll(ReadOnlySpan<byte> content)
    {
        using var file = Create();
        file.Write(content);
    }

    /// <summary>Puts it in its place. The name must not be on the disk before the content is.</summary>
    /// <exception cref="IOException">It can't be flushed or renamed.</exception>
    public void Commit()
    {
        using (var file = new FileStream(PartialPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(PartialPath, Path, overwrite: true);
    }
}
