using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Inputs;
using OgiReports.Datasets;
using OgiReports.Datasets.Records;
using OgiReports.Documents.Reading;

namespace OgiReports.Cli.Batch;

/// <summary>Turns one input into its row and its record. Whatever goes wrong concerns this input alone: the others are read all the same.</summary>
/// <param name="environment">The world outside.</param>
/// <param name="options">The conversion.</param>
/// <param name="checkpoint">What earlier runs did, and what this one does; null when nothing is kept.</param>
/// <param name="findsCopies">Whether a content that an earlier input had is not read again.</param>
internal sealed class DocumentConverter(CommandEnvironment environment, ConversionOptions options, Checkpoint? checkpoint, bool findsCopies = true) : IDisposable
{
    /// <summary>The largest document and as much again: two of the largest are never read at once.</summary>
    private const long FileBudget = 64L << 20;

    private readonly MemoryBudget _budget = new(FileBudget);
    private readonly KeyTable<int> _firstWithContent = new();
    private readonly ReaderWriterLockSlim _company = new();
    private int _reusedCount;

    /// <summary>How many results of an earlier run were used again.</summary>
    public int ReusedCount => _reusedCount;

    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="Output.OutputFailedException">The result can't be kept.</exception>
    public ConvertedInput Convert(BatchInput input)
    {
        if (input.Verdict is { } verdict)
        {
            return options.Shard.OwnsPath(input.Path) ? new ConvertedInput(verdict) : ConvertedInput.OfAnotherShard;
        }

        var held = 0L;
        try
        {
            if (input.Content is { } content)
            {
                return Convert(input, content);
            }

            using var file = Open(input.Path);
            held = file.CanSeek ? Math.Min(file.Length, ReadLimits.Default.MaxBytes) : 0;
            _budget.Take(held, environment.Interruption.Token);
            return Convert(input, BoundedContent.Read(file, ReadLimits.Default.MaxBytes, environment.Interruption.Token));
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            return options.Shard.OwnsPath(input.Path) ? Failed(input, null, ReadFailure.Explain(exception, environment.IsDebugging)) : ConvertedInput.OfAnotherShard;
        }
        finally
        {
            _budget.Return(held);
            input.Release?.Invoke();
        }
    }

    /// <summary>Opening a pipe waits for somebody to write to it, which must not keep a stop waiting. A pipe looks like an empty file.</summary>
    private Stream Open(string path) => new FileInfo(path) is { Exists: true, Length: > 0 }
        ? environment.Open(path)
        : Task.Run(() => environment.Open(path)).WaitAsync(environment.Interruption.Token).GetAwaiter().GetResult();

    /// <summary>The account of a document that hung until it was given up.</summary>
    public ConvertedInput GiveUp(BatchInput input) => Failed(input, null, Overdue());

    public void Dispose() => _company.Dispose();

    private ConvertedInput Convert(BatchInput input, ReadOnlyMemory<byte> content)
    {
        var hash = System.Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (!options.Shard.OwnsContent(hash))
        {
            return ConvertedInput.OfAnotherShard;
        }

        if (findsCopies && IsCopy(input, hash))
        {
            return new ConvertedInput(new DatasetInput(input.Path, DatasetOutcome.Skipped) { Sha256 = hash, ByteCount = content.Length, Reason = DatasetWriter.DuplicateReason });
        }

        var key = ResultLog.KeyOf(hash, input.Path);
        if (checkpoint?.Results.Find(key, out var offset) is { } kept)
        {
            Interlocked.Increment(ref _reusedCount);
            return new ConvertedInput(kept) { Offset = offset };
        }

        var converted = Read(input, content, hash);
        return checkpoint is not null && !converted.IsPassing
            ? converted with { Offset = checkpoint.Results.Append(key, converted.Input) }
            : converted;
    }

    /// <summary>
    /// Whether an input before this one has the same content. When that one comes later only by the chance of threads,
    /// both are read, so that the first in order always is.
    /// </summary>
    private bool IsCopy(BatchInput input, string hash)
    {
        var content = UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        lock (_firstWithContent)
        {
            if (_firstWithContent.TryGet(content, out var first) && first < input.Index)
            {
                return true;
            }

            _firstWithContent.Set(content, input.Index);
            return false;
        }
    }

    private ConvertedInput Read(BatchInput input, ReadOnlyMemory<byte> content, string hash)
    {
        var advice = checkpoint?.Journal.AdviceOn(input.Path) ?? CrashJournal.Advice.Read;
        if (advice == CrashJournal.Advice.LeaveAlone)
        {
            return Failed(input, hash, "it brought ogi down more than once, the last time alone, and was not read again. Please report it with this file.") with { IsPassing = false };
        }

        var isAlone = advice == CrashJournal.Advice.ReadAlone;
        var isHeld = Enter(isAlone);
        var slot = checkpoint?.Journal.TakeUp(input.Path, isAlone);
        try
        {
            return Parse(input, content, hash);
        }
        finally
        {
            if (slot is { } index)
            {
                checkpoint!.Journal.PutDown(index);
            }

            Leave(isAlone, isHeld);
        }
    }

    /// <summary>A document that hangs must not keep one waiting for ever that is to be read alone.</summary>
    private bool Enter(bool isAlone)
    {
        var patience = TimeSpan.FromSeconds(options.DocumentSeconds);
        return isAlone ? _company.TryEnterWriteLock(patience) : _company.TryEnterReadLock(patience);
    }

    private void Leave(bool isAlone, bool isHeld)
    {
        if (isHeld && isAlone)
        {
            _company.ExitWriteLock();
        }
        else if (isHeld)
        {
            _company.ExitReadLock();
        }
    }

    private ConvertedInput Parse(BatchInput input, ReadOnlyMemory<byte> content, string hash)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.DocumentSeconds));
        try
        {
            var result = environment.Parse(new InputContent(content, input.Path), limit.Token);
            return new ConvertedInput(DatasetInput.Of(result) with { Path = input.Path, Sha256 = hash, Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds });
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Failed(input, hash, Overdue());
        }
        catch (OutOfMemoryException)
        {
            return Failed(input, hash, "it needs more memory than there is. Fewer --jobs leave more for each document.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake in this program must not cost the other hundred thousand documents of a run. The exit code tells it.
            return Failed(input, hash, ReadFailure.Explain(exception, environment.IsDebugging)) with { IsBug = !ReadFailure.IsExpected(exception) };
        }
    }

    /// <summary>A failure that may not come again: it is not kept, and the document is read anew by the next run.</summary>
    private static ConvertedInput Failed(BatchInput input, string? hash, string reason) =>
        new(new DatasetInput(input.Path, DatasetOutcome.Unreadable) { Sha256 = hash, Reason = reason }) { IsPassing = true };

    private string Overdue() => string.Create(CultureInfo.InvariantCulture, $"it took longer than {options.DocumentSeconds} seconds. --timeout allows more.");
}
