using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using Xunit;

namespace OgiReports.Documents.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_takes_code_and_severity_from_its_kind()
    {
        var diagnostic = new Diagnostic(ReadingDiagnostics.DamagedEncoding, "One character is damaged.", new LineLocation(4, 2));

        Assert.Equal("OGI1004", diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Empty(diagnostic.Cells);
        Assert.Equal(new LineLocation(4, 2), diagnostic.Location);
    }

    [Fact]
    public void A_diagnostic_about_cells_names_them()
    {
        var diagnostic = new Diagnostic(ReadingDiagnostics.TooSlow, "Too slow.", ["proactive.rules.issued"]);

        Assert.Equal(["proactive.rules.issued"], diagnostic.Cells);
        Assert.Null(diagnostic.Location);
    }

    [Fact]
    public void The_codes_of_reading_are_these() =>
        Assert.Equal(["OGI1001", "OGI1002", "OGI1003", "OGI1004", "OGI1005", "OGI1006"], ReadingDiagnostics.All.Select(descriptor => descriptor.Code));

    [Fact]
    public void Severities_are_ordered_by_how_much_they_matter()
    {
        Assert.True(DiagnosticSeverity.Information < DiagnosticSeverity.Warning);
        Assert.True(DiagnosticSeverity.Warning < DiagnosticSeverity.Error);
    }

    [Fact]
    public void The_limits_that_hold_by_default_are_bounded()
    {
        Assert.Equal(64L << 20, ReadLimits.Default.MaxBytes);
        Assert.Equal(2000, ReadLimits.Default.MaxPages);
        Assert.Equal(200, ReadLimits.Default.MaxExpansionRatio);
        Assert.Equal(1000, ReadLimits.Default.MaxDepth);
        Assert.Equal(30, ReadLimits.Default.MaxSeconds);
    }
}
