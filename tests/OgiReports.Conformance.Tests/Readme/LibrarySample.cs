using System.Globalization;
using System.Text;
using OgiReports;
using OgiReports.Reports.Checks;

// Not below OgiReports, where a user's code would not be either and the usings would not be needed.
namespace Readme;

/// <summary>The README's code, compiled and run. What stands between the region's marks stands in README.md word for word.</summary>
internal static class LibrarySample
{
    public static string Run(params string[] args)
    {
        Console.Clear();

        #region README
        var result = ReportParser.CreateDefault().ParseFile(args[0]);
        var report = result.Report ?? throw new InvalidDataException(result.Diagnostics[0].Message);
        Console.WriteLine($"{report.Identity.Agency} {report.Identity.Year}: {result.Status}");
        Console.WriteLine($"requests received: {report.Requests.NewlyReceived.Total}");
        var cell = report.Cells["requests.newlyReceived.total"]!;
        Console.WriteLine($"printed as \"{cell.Raw}\" at {cell.Location}");
        foreach (var check in report.Checks.Where(check => check.Status == CheckStatus.Fail))
        {
            Console.WriteLine($"{check.Id}: printed {check.Reported}, computed {check.Computed}, by the {check.Attribution}");
        }
        #endregion

        return Console.Text;
    }

    /// <summary>Keeps what the sample writes, apart from the console of the process that other tests share.</summary>
    private static class Console
    {
        private static readonly StringBuilder Written = new();

        public static string Text => Written.ToString();

        public static void Clear() => Written.Clear();

        public static void WriteLine(FormattableString line) => Written.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
