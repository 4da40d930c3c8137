using System.Globalization;
using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Output;

namespace OgiReports.Cli.Batch;

/// <summary>Puts the shards of a run together: the dataset has the bytes that one run would have written.</summary>
internal sealed class Merge(CommandEnvironment environment, ConversionOptions options)
{
    /// <returns>The exit code.</returns>
    public int Run()
    {
        environment.Interruption.Listen();
        if (FindShards() is not { } shards)
        {
            return ExitCode.NoUsableInput;
        }

        var account = new BatchAccount(environment, options.IsQuiet);
        try
        {
            new DatasetRun(environment, options, account).Write(ReadAll(shards), progress: null);
        }
        catch (InvalidDataException exception)
        {
            environment.Tell(exception.Message);
            return ExitCode.NoUsableInput;
        }

        if (!options.IsQuiet)
        {
            environment.Tell(account.ToString());
        }

        return account.ExitCode;
    }

    private List<ShardFolder>? FindShards()
    {
        var missing = options.Paths.FirstOrDefault(path => !Directory.Exists(path));
        if (missing is not null)
        {
            environment.Tell($"{missing}: there is no such folder. Nothing was written.");
            return null;
        }

        var found = options.Paths.SelectMany(ShardFolder.Find).DistinctBy(folder => folder.Path).OrderBy(folder => folder.Shard.Index).ToList();
        var counts = found.Select(folder => folder.Shard.Count).Distinct().ToList();
        if (counts.Count != 1)
        {
            environment.Tell(counts.Count == 0 ? "there are no shards in what was given. Nothing was written." : $"shards of different runs were given: of {string.Join(" and of ", counts)}. Nothing was written.");
            return null;
        }

        var done = found.Where(folder => folder.IsDone).DistinctBy(folder => folder.Shard.Index).ToList();
        if (done.Count < counts[0])
        {
            var gaps = Ranges(Enumerable.Range(0, counts[0]).Except(done.Select(folder => folder.Shard.Index)));
            environment.Output.Write(StandardStreams.Utf8.GetBytes(gaps + "\n"));
            environment.Tell($"{counts[0] - done.Count} of {counts[0]} shards are missing, and nothing was written. Run these again (they stand on standard output too): {gaps}");
            return null;
        }

        return IsOfOneBuild(done) ? done : null;
    }

    private bool IsOfOneBuild(List<ShardFolder> shards)
    {
        var own = Fingerprint.OfThisBuild();
        var others = shards.Where(folder => File.ReadAllText(folder.MarkerPath).TrimEnd() != own).Select(folder => folder.Shard.Index).ToList();
        if (others.Count > 0)
        {
            environment.Tell($"these shards were made by another version of ogi, so that together they would be no run of one version. Run them again: {Ranges(others)}");
        }

        return others.Count == 0;
    }

    /// <summary>The inputs of all shards in the order of one run.</summary>
    private IEnumerable<ConvertedInput> ReadAll(List<ShardFolder> shards)
    {
        var results = new List<ResultLog>();
        var lists = new List<IEnumerator<(string Order, ConvertedInput Converted)>>();
        try
        {
            var next = new PriorityQueue<int, string>(StringComparer.Ordinal);
            foreach (var shard in shards)
            {
                results.Add(ResultLog.OpenFinished(shard.Path));
                lists.Add(ShardList.Read(shard.Path).GetEnumerator());
                Advance(lists.Count - 1);
            }

            while (next.TryDequeue(out var index, out _))
            {
                environment.Interruption.Token.ThrowIfCancellationRequested();
                var converted = lists[index].Current.Converted;
                yield return converted.Offset is { } offset ? converted with { Input = results[index].Read(offset) } : converted;
                Advance(index);
            }

            void Advance(int index)
            {
                if (lists[index].MoveNext())
                {
                    next.Enqueue(index, lists[index].Current.Order);
                }
            }
        }
        finally
        {
            results.ForEach(result => result.Dispose());
            lists.ForEach(list => list.Dispose());
        }
    }

    /// <summary>Numbers as schedulers take them: <c>3,17,20-25</c>.</summary>
    private static string Ranges(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(',', ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));
    }
}
