using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Inputs;
using OgiReports.Cli.Inputs.Archives;
using OgiReports.Cli.Output;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>The inputs of a conversion: files, folders, patterns and lists, each of them one after the other in a fixed order.</summary>
internal sealed class InputListing
{
    /// <summary>How many bytes out of archives may wait to be read.</summary>
    private const long ArchiveBudget = 32L << 20;

    private readonly List<string> _roots;
    private readonly Predicate<string> _leavesOut;
    private long _totalBytes;
    private long _passedBytes;
    private readonly CommandEnvironment _environment;
    private readonly MemoryBudget _budget = new(ArchiveBudget);

    private InputListing(CommandEnvironment environment, List<string> roots, Predicate<string> leavesOut)
    {
        _environment = environment;
        _roots = roots;
        _leavesOut = leavesOut;
    }

    /// <summary>Resolves what was given.</summary>
    /// <param name="options">The conversion.</param>
    /// <param name="environment">Is told of what is given twice, and of what is not there.</param>
    /// <returns>The inputs; null when a path on the command line leads nowhere, which should not be noticed after hours.</returns>
    public static InputListing? Create(ConversionOptions options, CommandEnvironment environment)
    {
        var paths = new List<string>();
        foreach (var path in options.Paths)
        {
            var count = paths.Count;
            if (Path.Exists(path))
            {
                paths.Add(path);
            }
            else if (GlobPattern.IsPattern(path))
            {
                paths.AddRange(GlobPattern.Expand(path));
            }

            if (paths.Count == count)
            {
                var what = GlobPattern.IsPattern(path) ? "nothing matches." : "there is no such file or folder.";
                environment.Tell($"{path}: {what} Nothing was written.");
                return null;
            }
        }

        try
        {
            if (options.FilesFrom is { } list)
            {
                using var reader = new StreamReader(list == InputFile.StandardInputPath ? environment.Input : environment.Open(list), StandardStreams.Utf8);
                paths.AddRange(PathList.Read(reader, options.IsListNulSeparated));
            }
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            environment.Tell($"{options.FilesFrom}: the list can't be read: {exception.Message} Nothing was written.");
            return null;
        }

        var roots = InputSearch.Roots(paths, sorts: !options.Streams, environment.Tell);
        return new InputListing(environment, roots, options.Streams ? static _ => false : OwnFiles(options.Output));
    }

    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => !_roots.SelectMany(root => InputSearch.Find(root, _leavesOut)).Any();

    /// <summary>How much of the inputs is passed, by their bytes, from 0 to 1; null as long as it is not known how much there is.</summary>
    public double? Fraction => Interlocked.Read(ref _totalBytes) is > 0 and var total ? Math.Min(1, (double)Interlocked.Read(ref _passedBytes) / total) : null;

    /// <summary>Begins to find out how much there is, on a thread of its own.</summary>
    public void StartMeasuring()
    {
        var measuring = new Thread(() =>
        {
            var total = _roots.SelectMany(root => InputSearch.Find(root, _leavesOut)).TakeWhile(_ => !_environment.Interruption.Token.IsCancellationRequested).Sum(LengthOf);
            Interlocked.Exchange(ref _totalBytes, total);
        })
        {
            IsBackground = true,
            Name = "measure",
        };
        measuring.Start();
    }

    /// <summary>Hands on the inputs in order. They are looked for one by one, so that an archive of any size takes no memory.</summary>
    /// <param name="emit">Takes an input; it returns when there is room for the next.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void Find(Action<BatchInput> emit)
    {
        var index = 0;
        var walker = new ArchiveWalker(input => emit(Hold(input) with { Index = index++ }));
        foreach (var file in _roots.SelectMany(root => InputSearch.Find(root, _leavesOut)))
        {
            if (!IsWalked(file, walker))
            {
                emit(ToInput(file) with { Index = index++ });
            }

            Interlocked.Add(ref _passedBytes, LengthOf(file));
        }
    }

    private static long LengthOf(InputFile file)
    {
        try
        {
            return file.Kind == InputKind.File && new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0;
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            // It is read later, which tells why it can't be.
            return 0;
        }
    }

    /// <summary>What was taken out of an archive waits in memory, which has to be bounded.</summary>
    private BatchInput Hold(BatchInput input)
    {
        if (input.Content is not { Length: > 0 and var length })
        {
            return input;
        }

        _budget.Take(length, _environment.Interruption.Token);
        return input with { Release = () => _budget.Return(length) };
    }

    /// <summary>Hands on what is in a file if it is an archive. A file that can't be opened is read like any other, which tells why.</summary>
    private bool IsWalked(InputFile file, ArchiveWalker walker)
    {
        if (file.Kind != InputKind.File)
        {
            return false;
        }

        Stream stream;
        try
        {
            // A pipe or a device has no length, and would wait for ever.
            if (new FileInfo(file.Path) is not { Exists: true, Length: > 0 })
            {
                return false;
            }

            stream = _environment.Open(file.Path);
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            return false;
        }

        using (stream)
        {
            return stream.CanSeek && walker.TryWalk(file.Path, stream);
        }
    }

    private static BatchInput ToInput(InputFile file) => file.Kind switch
    {
        InputKind.File or InputKind.EmptyFile => new BatchInput(file.Path) { Content = file.Kind == InputKind.EmptyFile ? ReadOnlyMemory<byte>.Empty : default(ReadOnlyMemory<byte>?) },
        InputKind.Skipped => BatchInput.Decided(file.Path, DatasetOutcome.Skipped, file.Reason!),
        InputKind.Unlisted or InputKind.Missing => BatchInput.Decided(file.Path, DatasetOutcome.Unreadable, file.Reason!),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, null),
    };

    /// <summary>What this run or an earlier one writes is no input, even when the folder lies within the archive.</summary>
    private static Predicate<string> OwnFiles(string output)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return path => Path.GetDirectoryName(path) == folder
            && Path.GetFileName(path) is var name
            && (DatasetWriter.Owns(name) || RunFile.Owns(name) || Checkpoint.Owns(name));
    }
}
