using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Word;

/// <summary>The official form as its agency handed it out: a Word file in which every cell is empty.</summary>
public sealed class BlankFormTests
{
    [Fact]
    public void Every_cell_of_the_blank_form_is_blank_and_every_heading_is_there()
    {
        var folder = CorpusLocator.SharedReportsFolder;
        Assert.SkipWhen(folder is null, "The folder with published reports is not beside the repository.");
        var result = ReportParser.CreateDefault().ParseFile(Path.Combine(folder!, "form-2021-blank.docx"));

        Assert.Equal("word", result.Source.Reader);
        Assert.Equal("2021", result.Report!.Identity.Form);
        Assert.Equal(Enum.GetValues<SectionKind>()[..6], result.Report.Sections.Select(section => section.Kind));
        Assert.Equal(200, result.Report.Cells.Count);
        Assert.All(result.Report.Cells, cell => Assert.Equal(CellState.Blank, cell.State));
    }
}
