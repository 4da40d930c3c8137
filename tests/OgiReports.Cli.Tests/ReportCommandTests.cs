using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogi-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_dataset_becomes_a_page()
    {
        var input = Path.Combine(_folder.FullName, "note.txt");
        File.WriteAllText(input, "just a note");
        var dataset = Path.Combine(_folder.FullName, "dataset");
        ToolRun.Of("convert", input, "-o", dataset);
        var page = Path.Combine(_folder.FullName, "page.html");

        var run = ToolRun.Of("report", dataset, "-o", page);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Output));
        Assert.Contains("1 inputs", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_no_dataset_is_named_and_no_page_is_left()
    {
        var page = Path.Combine(_folder.FullName, "page.html");

        var run = ToolRun.Of("report", _folder.FullName, "-o", page);

        Assert.Equal(ExitCode.NoUsableInput, run.ExitCode);
        Assert.Contains("holds no dataset", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void A_page_that_can_not_be_written_ends_the_run_so()
    {
        var run = ToolRun.Of("report", _folder.FullName, "-o", Path.Combine(_folder.FullName, "none", "page.html"));

        Assert.Equal(ExitCode.CannotWrite, run.ExitCode);
    }
}
