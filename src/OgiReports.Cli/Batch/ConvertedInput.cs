using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>What became of an input.</summary>
/// <param name="Input">Its row of the manifest, with its record.</param>
/// <param name="IsBug">Whether a mistake of this program kept it from being read.</param>
internal readonly record struct ConvertedInput(DatasetInput Input, bool IsBug = false);
