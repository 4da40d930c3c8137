using System.Globalization;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>The account of a conversion: every input counts once, and the exit code follows from it.</summary>
internal sealed class BatchAccount(CommandEnvironment environment, bool isQuiet)
{
    /// <summary>A person reads a few of them; all of them stand in the manifest.</summary>
    private const int ProblemLimit = 20;

    private readonly int[] _counts = new int[(int)DatasetOutcome.Skipped + 1];
    private bool _hasBug;

    public int Inputs { get; private set; }

    /// <summary>The exit code: a mistake of this program before a document that was not read, before a run without a report.</summary>
    public int ExitCode => _hasBug ? Cli.ExitCode.Bug
        : this[DatasetOutcome.Unreadable] > 0 ? Cli.ExitCode.Unreadable
        : this[DatasetOutcome.Parsed] == 0 ? Cli.ExitCode.NoUsableInput
        : Cli.ExitCode.Done;

    public int this[DatasetOutcome outcome] => _counts[(int)outcome];

    /// <param name="converted">The input.</param>
    /// <param name="outcome">What the manifest lists for it.</param>
    public void Add(ConvertedInput converted, DatasetOutcome outcome)
    {
        Inputs++;
        _counts[(int)outcome]++;
        _hasBug |= converted.IsBug;
        if (outcome != DatasetOutcome.Unreadable || isQuiet)
        {
            return;
        }

        var count = this[DatasetOutcome.Unreadable];
        if (count <= ProblemLimit)
        {
            environment.Tell($"{converted.Input.Path}: {converted.Input.Reason}");
        }
        else if (count == ProblemLimit + 1)
        {
            environment.Tell("further inputs could not be read. The manifest lists them all.");
        }
    }

    /// <summary>The equation that a batch owes.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Inputs} inputs = {this[DatasetOutcome.Parsed]} parsed + {this[DatasetOutcome.NotAReport]} not a report + {this[DatasetOutcome.Unreadable]} unreadable + {this[DatasetOutcome.Skipped]} skipped");
}
