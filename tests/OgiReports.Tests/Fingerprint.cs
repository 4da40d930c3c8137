using System.Text;
using OgiReports.Reports.Model;

namespace OgiReports.Tests;

/// <summary>Everything that a result says, as text, so that two results can be compared.</summary>
internal static class Fingerprint
{
    public static string Of(ParseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(result.Source.ToString()).AppendLine(result.Status.ToString());
        foreach (var diagnostic in result.Diagnostics)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Message} {string.Join(',', diagnostic.Cells)} {diagnostic.Location}");
        }

        if (result.Report is { } report)
        {
            text.AppendLine(report.Identity.ToString());
            text.AppendJoin('\n', report.Sections).AppendLine();
            text.AppendJoin('\n', report.Cells).AppendLine();
            foreach (var check in report.Checks)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{check.Id} {check.Status} {check.Reported} {check.Computed} {check.Attribution} {check.Reason} {check.Suggestion}");
            }
        }

        return text.ToString();
    }
}
