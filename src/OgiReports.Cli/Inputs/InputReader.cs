using OgiReports.Documents.Reading;
using OgiReports.Learning;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Inputs;

/// <summary>Reads inputs with the parser of the package. Thread-safe but for standard input.</summary>
internal sealed class InputReader(Stream standardInput)
{
    private readonly ReportParser _parser = new(new ReportParserOptions { LineClassifier = LearnedLineClassifier.Default });

    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ParseResult Read(InputFile input, CancellationToken cancellationToken) => input.Kind switch
    {
        InputKind.File => ReadFile(input.Path, cancellationToken),
        InputKind.EmptyFile => _parser.Parse(ReadOnlyMemory<byte>.Empty, input.Path),
        InputKind.StandardInput => ReadStream(standardInput, input.Path, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, null),
    };

    /// <summary>Parses bytes that were read already.</summary>
    public ParseResult Parse(InputContent content, CancellationToken cancellationToken) => _parser.Parse(content, cancellationToken);

    private ParseResult ReadFile(string path, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

        // A pipe or a device has no length to check against the limit beforehand.
        return file.CanSeek && file.Length > 0 ? _parser.ParseFile(path) : ReadStream(file, path, cancellationToken);
    }

    private ParseResult ReadStream(Stream stream, string name, CancellationToken cancellationToken) =>
        _parser.ParseAsync(stream, name, cancellationToken).GetAwaiter().GetResult();
}
