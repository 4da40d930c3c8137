using OgiReports.Cli.Output;

namespace OgiReports.Cli.Checkpoints;

/// <summary>
/// What lets a run that ended before its time go on: the results so far, and which documents were in hand. It lies in a
/// folder of its own, which one run at a time may use.
/// </summary>
internal sealed class Checkpoint : IDisposable
{
    /// <summary>The folder within that of the dataset.</summary>
    public const string FolderName = ".ogi";

    private const string LockFile = "lock";
    private const string UnfinishedFile = "unfinished";

    /// <summary>A process that was killed may need a moment until its files are free.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);

    private readonly string _folder;
    private readonly FileStream _lock;

    private Checkpoint(string folder, FileStream lockFile, ResultLog results, CrashJournal journal)
    {
        _folder = folder;
        _lock = lockFile;
        Results = results;
        Journal = journal;
    }

    public ResultLog Results { get; }

    public CrashJournal Journal { get; }

    /// <summary>Whether a folder or file beside a dataset belongs to the checkpoints of runs.</summary>
    public static bool Owns(string name) => name == FolderName || name.StartsWith(Batch.Shard.Prefix, StringComparison.Ordinal);

    /// <summary>Whether a run began in a folder and did not end.</summary>
    public static bool IsUnfinished(string folder) => File.Exists(Path.Combine(folder, UnfinishedFile));

    /// <exception cref="OutputFailedException">It can't be opened or written, or another run uses it.</exception>
    public static Checkpoint Open(string folder, string fingerprint, OverwriteMode mode, bool isAfterCrash)
    {
        FileStream? lockFile = null;
        ResultLog? results = null;
        try
        {
            Directory.CreateDirectory(folder);
            lockFile = Lock(Path.Combine(folder, LockFile));
            results = ResultLog.Open(folder, fingerprint, keeps: mode != OverwriteMode.Always || IsUnfinished(folder));
            File.WriteAllText(Path.Combine(folder, UnfinishedFile), fingerprint + "\n");
            return new Checkpoint(folder, lockFile, results, CrashJournal.Open(folder, isAfterCrash));
        }
        catch (Exception exception)
        {
            results?.Dispose();
            lockFile?.Dispose();
            if (OutputFailedException.Explains(exception))
            {
                throw new OutputFailedException(folder, exception);
            }

            throw;
        }
    }

    /// <summary>Notes that the run is done.</summary>
    /// <param name="keeps">Whether the results stay for a later run.</param>
    public void Complete(bool keeps)
    {
        Journal.Clear();
        Dispose();
        try
        {
            File.Delete(Path.Combine(_folder, UnfinishedFile));
            if (!keeps)
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(_folder, exception);
        }
    }

    public void Dispose()
    {
        Results.Dispose();
        Journal.Dispose();
        _lock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LockPatience && File.Exists(path))
            {
                Thread.Sleep(100);
            }
        }
    }
}
