using System.CommandLine;
using System.CommandLine.Parsing;
using OgiReports.Cli.Batch;
using OgiReports.Datasets;

namespace OgiReports.Cli.Commands;

/// <summary>The options of every command that writes a dataset.</summary>
internal sealed class DatasetOptionSet
{
    public const string Ndjson = "ndjson";

    /// <summary>In the order of <see cref="DatasetFormat"/>.</summary>
    private static readonly string[] FormatNames = ["parquet", "csv", Ndjson, "sqlite", "xlsx"];

    public DatasetOptionSet(string outputDescription)
    {
        Output = new Option<string>("--output", "-o") { Description = outputDescription, HelpName = "DIR", Required = true };
        Format.Validators.Add(static result =>
        {
            foreach (var name in Names(result.GetValueOrDefault<string>()))
            {
                Require(result, FormatNames.Contains(name, StringComparer.Ordinal), $"'{name}' is no format. --format takes any of {string.Join(", ", FormatNames)}.");
            }
        });
    }

    public Option<string> Output { get; }

    public Option<string> Format { get; } = new("--format") { Description = "One or more of parquet, csv, ndjson, sqlite and xlsx, parted by commas.", HelpName = "NAMES", DefaultValueFactory = static _ => FormatNames[0] };

    private Option<bool> Wide { get; } = new("--wide") { Description = "Write a panel too: a row a report, a column a cell." };

    private Option<bool> Mark { get; } = new("--bom") { Description = "Begin CSV files with a byte order mark, by which Excel knows that they are UTF-8." };

    private Option<bool> Timings { get; } = new("--timings") { Description = "Fill the column seconds of the manifest, whose bytes then differ from run to run." };

    private Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but what went wrong." };

    /// <summary>The formats that were asked for, by name.</summary>
    public static string[] Names(string? formats) => (formats ?? FormatNames[0]).Split(',', StringSplitOptions.TrimEntries);

    public static void Require(SymbolResult result, bool holds, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Output, Format, Wide, Mark, Timings, Quiet])
        {
            command.Add(option);
        }
    }

    public ConversionOptions Read(ParseResult parsed) => new()
    {
        Output = parsed.GetValue(Output)!,
        Formats = [.. Names(parsed.GetValue(Format)).Select(name => (DatasetFormat)Array.IndexOf(FormatNames, name))],
        IncludesWide = parsed.GetValue(Wide),
        HasByteOrderMark = parsed.GetValue(Mark),
        HasTimings = parsed.GetValue(Timings),
        IsQuiet = parsed.GetValue(Quiet),
    };
}
