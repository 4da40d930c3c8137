namespace OgiReports.Cli.Inputs;

/// <summary>One input of a run.</summary>
/// <param name="Path">The path as given, or the given folder's path and the way from there, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it is not read; null when it is.</param>
internal sealed record InputFile(string Path, InputKind Kind, string? Reason = null)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInputPath = "-";

    public static InputFile StandardInput { get; } = new("stdin", InputKind.StandardInput);
}
