using System.Globalization;
using OgiReports.Cli.Batch;

namespace OgiReports.Cli.Commands;

/// <summary>Reads which shard is meant: <c>17/1000</c>, or <c>auto/1000</c> within an array of jobs.</summary>
internal static class ShardArgument
{
    private const string Auto = "auto";

    /// <summary>What schedulers call the number of a job in an array. The total is not taken from them: a job array that is run again in part has another one.</summary>
    private static readonly string[] Variables = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"];

    /// <param name="argument">The argument; null when there is none.</param>
    /// <param name="variable">Looks up a variable of the environment.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryRead(string? argument, Func<string, string?> variable, out Shard shard, out string problem)
    {
        shard = Shard.Whole;
        problem = "";
        if (argument is null)
        {
            return true;
        }

        if (argument.Split('/') is not [var index, var count] || !TryNumber(count, out var total) || total < 1)
        {
            problem = $"'{argument}' names no shard. --shard takes I/N, such as 17/1000, or auto/N.";
            return false;
        }

        if (index == Auto)
        {
            var name = Variables.FirstOrDefault(candidate => !string.IsNullOrEmpty(variable(candidate)));
            if (name is null)
            {
                problem = $"--shard auto needs one of {string.Join(", ", Variables)} in the environment.";
                return false;
            }

            index = variable(name)!;
        }

        if (!TryNumber(index, out var number) || number >= total)
        {
            problem = $"{index} is no shard of {total}: they are numbered from 0 to {total - 1}.";
            return false;
        }

        shard = new Shard(number, total);
        return true;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
