using System.Globalization;

namespace OgiReports.Cli.Inputs;

/// <summary>The account of a run: every input counts once, and the exit code follows from it.</summary>
internal sealed class InputAccount
{
    private readonly int[] _counts = new int[(int)OutcomeKind.Missing + 1];
    private bool _hasBug;

    public int Inputs { get; private set; }

    /// <summary>The exit code: a mistake of this program before a document that was not read, before a run without a report.</summary>
    public int ExitCode
    {
        get
        {
            if (_hasBug)
            {
                return Cli.ExitCode.Bug;
            }

            if (this[OutcomeKind.Unreadable] > 0)
            {
                return Cli.ExitCode.Unreadable;
            }

            if (this[OutcomeKind.Parsed] == 0)
            {
                return Cli.ExitCode.NoUsableInput;
            }

            return this[OutcomeKind.Missing] > 0 ? Cli.ExitCode.Unreadable : Cli.ExitCode.Done;
        }
    }

    public int this[OutcomeKind kind] => _counts[(int)kind];

    public void Add(InputOutcome outcome)
    {
        Inputs++;
        _counts[(int)outcome.Kind]++;
        _hasBug |= outcome.IsBug;
    }

    /// <summary>The equation that a batch owes: inputs = parsed + not a report + unreadable + skipped.</summary>
    public override string ToString()
    {
        var account = string.Create(
            CultureInfo.InvariantCulture,
            $"{Inputs} inputs = {this[OutcomeKind.Parsed]} parsed + {this[OutcomeKind.NotAReport]} not a report + {this[OutcomeKind.Unreadable]} unreadable + {this[OutcomeKind.Skipped]} skipped");
        return this[OutcomeKind.Missing] == 0 ? account : string.Create(CultureInfo.InvariantCulture, $"{account} + {this[OutcomeKind.Missing]} missing");
    }
}
