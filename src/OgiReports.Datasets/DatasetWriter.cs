using System.Globalization;
using OgiReports.Datasets.Package;
using OgiReports.Datasets.Records;
using OgiReports.Datasets.Tables;
using OgiReports.Datasets.Writers;
using OgiReports.Reports.Model;

namespace OgiReports.Datasets;

/// <summary>
/// Writes a dataset: the tables <c>reports</c>, <c>cells</c>, <c>checks</c> and <c>manifest</c> in any formats, with
/// <c>datapackage.json</c> and <c>codebook.csv</c>. Memory does not grow with the number of inputs, but for a few bytes
/// each by which second copies are known. The files appear by renaming when all are written; until then, and when the
/// writer is disposed of before, the folder is as it was. The same inputs give the same bytes.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private readonly DatasetOptions _options;
    private readonly RecordDecoder _decoder = new();
    private readonly RowSet _manifest = new(TableCatalog.Manifest);
    private readonly KeyTable<byte> _paths = new();
    private readonly KeyTable<byte> _mediaTypes = new();
    private readonly List<string?> _mediaTypeNames = [];
    private readonly FormatWriters[] _formats;
    private bool _isComplete;

    /// <summary>The reason that the manifest gives for an input whose content an earlier input had already.</summary>
    public const string DuplicateReason = "an earlier input has the same content (sha256), which is read once.";

    /// <summary>What the dataset holds so far, counted.</summary>
    public DatasetSummary Summary { get; } = new();

    /// <summary>Starts a dataset.</summary>
    /// <param name="options">What it consists of.</param>
    /// <exception cref="IOException">The folder or a file can't be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public DatasetWriter(DatasetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Formats.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A dataset has a format at least.", nameof(options));
        }

        _options = options;
        Directory.CreateDirectory(options.Folder);
        var formats = new List<FormatWriters>();
        try
        {
            foreach (var format in options.Formats.Distinct().Order())
            {
                formats.Add(FormatWriters.Open(format, options));
            }
        }
        catch
        {
            formats.ForEach(format => format.Dispose());
            throw;
        }

        _formats = [.. formats];
    }

    /// <summary>Whether a file is part of a dataset, or is written to become one, by its name.</summary>
    /// <param name="name">A file name without its folder.</param>
    public static bool Owns(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DatasetFiles.Owns(name);
    }

    /// <summary>Writes a dataset of parsed documents.</summary>
    /// <param name="results">The documents, in the order of their rows.</param>
    /// <param name="options">What it consists of.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left of it.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WriteAsync(IAsyncEnumerable<ParseResult> results, DatasetOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var writer = new DatasetWriter(options);
        await foreach (var result in results.WithCancellation(cancellationToken))
        {
            writer.Write(DatasetInput.Of(result));
        }

        writer.Complete();
    }

    /// <summary>Writes a dataset of inputs, such as those of an archive, whatever became of them.</summary>
    /// <param name="inputs">The inputs, in the order of their rows.</param>
    /// <param name="options">What it consists of.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left of it.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WriteAsync(IAsyncEnumerable<DatasetInput> inputs, DatasetOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using var writer = new DatasetWriter(options);
        await foreach (var input in inputs.WithCancellation(cancellationToken))
        {
            writer.Write(input);
        }

        writer.Complete();
    }

    /// <summary>
    /// Adds an input. A content that an earlier input had already is listed in the manifest alone, as skipped. A path that
    /// an earlier input had already is listed with its number behind it, <c>index.html#2</c>.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <returns>The outcome that the manifest lists.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    public DatasetOutcome Write(DatasetInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var outcome = input.Outcome;
        var reason = input.Reason;
        var mediaType = input.MediaType;
        var id = ReportKeys.Of(input.Sha256, input.Path);
        if (ReportKeys.TryPack(input.Sha256, out var key) && _mediaTypes.TryGet(key, out var earlier))
        {
            outcome = DatasetOutcome.Skipped;
            reason = DuplicateReason;
            mediaType = _mediaTypeNames[earlier];
        }
        else if (input.Record.IsEmpty)
        {
            id = null;
        }
        else
        {
            _decoder.Decode(input, _options.IncludesWide);
            foreach (var format in _formats)
            {
                format.WriteRecord(_decoder, input.Record.Span);
            }

            if (key != 0)
            {
                _mediaTypes.Set(key, IndexOf(mediaType));
            }
        }

        WriteManifest(input with { Outcome = outcome, Reason = reason, MediaType = mediaType }, id);
        Summary.Add(outcome, mediaType, outcome == DatasetOutcome.Skipped || id is null ? null : _decoder);
        return outcome;
    }

    /// <summary>Writes what is left and puts every file in its place, the manifest and the description last.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public void Complete()
    {
        var files = new List<PendingFile>();
        var resources = new List<Resource>();
        foreach (var format in _formats)
        {
            format.Finish(files, resources);
        }

        var codebook = new PendingFile(_options.Folder, Codebook.FileName);
        Codebook.Write(codebook, _options.CsvByteOrderMark);
        files.Add(codebook);
        resources.Add(new Resource(Codebook.Table.Name, Codebook.Table, DatasetFormat.Csv, Codebook.FileName, new FileInfo(codebook.PartialPath).Length));
        var description = new PendingFile(_options.Folder, DataPackage.FileName);
        description.WriteAll(DataPackage.Describe(resources).Span);
        files.Add(description);
        foreach (var file in files)
        {
            file.Commit();
        }

        _isComplete = true;
    }

    /// <summary>Ends the writing. What was not completed is gone.</summary>
    public void Dispose()
    {
        foreach (var format in _formats)
        {
            try
            {
                format.Dispose();
            }
            catch (IOException) when (!_isComplete)
            {
                // A full disk takes the rest of a file as little when it is closed. The file is deleted next.
            }
        }

        if (!_isComplete)
        {
            DatasetFiles.DiscardPartial(_options.Folder);
        }
    }

    /// <summary>The media types are a handful, and a byte tells which.</summary>
    private byte IndexOf(string? mediaType)
    {
        var index = _mediaTypeNames.IndexOf(mediaType);
        if (index < 0)
        {
            index = _mediaTypeNames.Count;
            _mediaTypeNames.Add(mediaType);
        }

        return checked((byte)index);
    }

    /// <summary>Documents that were read apart may have one name, and the path is the key of the manifest.</summary>
    private string PathOf(DatasetInput input)
    {
        var unique = input.Path;
        for (var number = 2; !_paths.TryAdd(ReportKeys.OfName(unique), 0); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{input.Path}#{number}");
        }

        return unique;
    }

    private void WriteManifest(DatasetInput input, string? id)
    {
        _manifest.Clear();
        var row = new FieldFiller(_manifest.Add());
        row.Add(PathOf(input));
        row.Add(input.Sha256);
        row.Add(input.MediaType);
        row.Add(input.ByteCount);
        row.Add(DatasetNames.Of(input.Outcome));
        row.Add(input.Reason);
        row.Add(id);
        row.AddReal(input.Seconds);
        row.AssertFull();
        foreach (var format in _formats)
        {
            format.WriteRows(_manifest);
        }
    }
}
