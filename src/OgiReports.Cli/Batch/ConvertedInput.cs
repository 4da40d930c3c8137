using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>What became of an input.</summary>
/// <param name="Input">Its row of the manifest, with its record.</param>
internal sealed record ConvertedInput(DatasetInput Input)
{
    /// <summary>Stands for every input that another shard has.</summary>
    public static ConvertedInput OfAnotherShard { get; } = new(new DatasetInput("", DatasetOutcome.Skipped)) { IsOfAnotherShard = true };

    public bool IsOfAnotherShard { get; init; }

    /// <summary>Whether a mistake of this program kept it from being read.</summary>
    public bool IsBug { get; init; }

    /// <summary>Whether another run might find it otherwise, so that it is not kept.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether there was not the memory that it takes.</summary>
    public bool LacksMemory { get; init; }

    /// <summary>Where the checkpoint keeps the result; null when it does not.</summary>
    public long? Offset { get; init; }
}
