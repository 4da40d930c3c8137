using OgiReports.Cli.Inputs;
using OgiReports.Cli.Output;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>The inputs of a conversion: files, folders, patterns and lists, each of them one after the other in a fixed order.</summary>
internal sealed class InputListing
{
    private readonly List<string> _roots;
    private readonly Predicate<string> _leavesOut;

    private InputListing(List<string> roots, Predicate<string> leavesOut)
    {
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

        if (options.FilesFrom is { } list)
        {
            using var reader = new StreamReader(list == InputFile.StandardInputPath ? environment.Input : environment.Open(list), StandardStreams.Utf8);
            paths.AddRange(PathList.Read(reader, options.IsListNulSeparated));
        }

        var roots = InputSearch.Roots(paths, sorts: !options.Streams, environment.Tell);
        return new InputListing(roots, options.Streams ? static _ => false : OwnFiles(options.Output));
    }

    /// <summary>The inputs in order. They are looked for as they are asked for, so that an archive of any size takes no memory.</summary>
    public IEnumerable<BatchInput> Find() => _roots.SelectMany(root => InputSearch.Find(root, _leavesOut)).Select(ToInput);

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
        return path => Path.GetDirectoryName(path) == folder && (DatasetWriter.Owns(Path.GetFileName(path)) || RunFile.Owns(Path.GetFileName(path)));
    }
}
