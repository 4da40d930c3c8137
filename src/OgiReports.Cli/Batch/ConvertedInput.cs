using OgiReports.Cli.Inputs;

namespace OgiReports.Cli.Batch;

/// <summary>An input with its record as it goes into the dataset.</summary>
/// <param name="Outcome">What became of the input.</param>
/// <param name="Record">The record in one line with a line feed at its end; empty when the input was not read.</param>
internal readonly record struct ConvertedInput(InputOutcome Outcome, ReadOnlyMemory<byte> Record);
