namespace OgiReports.Cli.Output;

/// <summary>A file that is there whole or not at all: it is written beside its place under another name, and renamed when it is done.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _partialPath;
    private readonly FileStream _file;
    private bool _isCommitted;

    private AtomicFile(string path)
    {
        _path = path;
        _partialPath = PartialPath(path);
        // Nobody else may write it: a second run into the same folder stops here.
        _file = new FileStream(_partialPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        Content = new OutputStream(_file, path);
    }

    public OutputStream Content { get; }

    public static string PartialPath(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.partial");

    /// <exception cref="OutputFailedException">The file can't be created.</exception>
    public static AtomicFile Create(string path)
    {
        try
        {
            return new AtomicFile(path);
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(path, exception);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="OutputFailedException">It can't be written or renamed.</exception>
    public void Commit()
    {
        try
        {
            // The name must not be on the disk before the content is.
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_partialPath, _path, overwrite: true);
            _isCommitted = true;
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(_path, exception);
        }
    }

    public void Dispose()
    {
        if (_isCommitted)
        {
            return;
        }

        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // The rest could not be flushed to a file that is deleted next.
        }

        try
        {
            File.Delete(_partialPath);
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            // What made the writing fail may keep the rest from being deleted; that failure is being told already.
        }
    }
}
