using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Inputs;

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Result">What was made of it; null when it was not read.</param>
/// <param name="Problem">Why there is no report, for a person; null when there is one.</param>
internal sealed record InputOutcome(InputFile Input, OutcomeKind Kind, ParseResult? Result, string? Problem)
{
    /// <summary>Whether the reason is a mistake of this program.</summary>
    public bool IsBug { get; private init; }

    /// <summary>Reads an input. Whatever goes wrong concerns this input alone: the others are read all the same.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static InputOutcome Of(InputFile input, CommandEnvironment environment)
    {
        switch (input.Kind)
        {
            case InputKind.Skipped:
                return new InputOutcome(input, OutcomeKind.Skipped, null, input.Reason);
            case InputKind.Unlisted:
                return new InputOutcome(input, OutcomeKind.Unreadable, null, input.Reason);
            case InputKind.Missing:
                return new InputOutcome(input, OutcomeKind.Missing, null, input.Reason);
        }

        try
        {
            return Of(input, environment.Read(input, environment.Interruption.Token));
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            return new InputOutcome(input, OutcomeKind.Unreadable, null, ReadFailure.Explain(exception, environment.IsDebugging));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake in this program must not cost the other hundred thousand documents of a run. The exit code tells it.
            return new InputOutcome(input, OutcomeKind.Unreadable, null, ReadFailure.Explain(exception, environment.IsDebugging)) { IsBug = true };
        }
    }

    private static InputOutcome Of(InputFile input, ParseResult result) => result.Status switch
    {
        ReportStatus.Unreadable => new InputOutcome(input, OutcomeKind.Unreadable, result, Explain(result, "nothing could be read.")),
        ReportStatus.NotAReport => new InputOutcome(input, OutcomeKind.NotAReport, result, Explain(result, "it is no annual report.")),
        _ => new InputOutcome(input, OutcomeKind.Parsed, result, null),
    };

    /// <summary>The gravest diagnostic; the first of them, since later ones tend to follow from it.</summary>
    private static string Explain(ParseResult result, string otherwise)
    {
        Diagnostic? gravest = null;
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning && (gravest is null || diagnostic.Severity > gravest.Severity))
            {
                gravest = diagnostic;
            }
        }

        return gravest is null ? otherwise : $"{gravest.Code} {gravest.Message}";
    }
}
