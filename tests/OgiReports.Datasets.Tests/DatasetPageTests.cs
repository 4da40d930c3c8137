using System.Text;
using System.Text.RegularExpressions;
using OgiReports.Datasets.Pages;
using Xunit;

namespace OgiReports.Datasets.Tests;

public sealed partial class DatasetPageTests(SampleDataset dataset) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogi-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(DatasetFormat.Sqlite)]
    [InlineData(DatasetFormat.Csv)]
    public async Task Every_format_that_can_be_read_back_gives_the_same_page(DatasetFormat format)
    {
        var folder = Path.Combine(_folder.FullName, Path.GetFileName(dataset.Folder));
        await DatasetWriter.WriteAsync(SampleResults.Stream(SampleResults.All), new DatasetOptions { Folder = folder, Formats = [format] }, TestContext.Current.CancellationToken);

        Assert.Equal(PageOf(dataset.Folder), PageOf(folder));
    }

    [Fact]
    public void The_page_counts_what_the_dataset_holds()
    {
        var page = PageOf(dataset.Folder);
        var failed = SampleResults.All.Sum(result => result.Report?.Checks.Count(check => check.Status == Reports.Checks.CheckStatus.Fail) ?? 0);

        Assert.True(failed > 0);
        Assert.Contains($"<p id=\"summary\">{SampleResults.All.Length} inputs", page, StringComparison.Ordinal);
        Assert.Contains($"{failed} failed checks", page, StringComparison.Ordinal);
        Assert.Contains("<td>corpus/hongze-2023</td><td>洪泽区人民政府</td><td>2023</td><td class=\"n\">0</td><td class=\"n\">11</td><td>source</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_documents_is_text()
    {
        using (var writer = new DatasetWriter(new DatasetOptions { Folder = _folder.FullName, Formats = [DatasetFormat.Parquet] }))
        {
            writer.Write(new DatasetInput("<script>alert('x')</script>\"&.txt", DatasetOutcome.Unreadable) { Reason = "<img src=x onerror=alert(1)>" });
            writer.Complete();
        }

        var page = PageOf(_folder.FullName);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;.txt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside_and_every_link_has_its_list()
    {
        var page = PageOf(dataset.Folder);

        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var links = Link().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains($"id=\"{link}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_dataset_of_nothing_has_a_page()
    {
        using (var writer = new DatasetWriter(SampleDataset.Options(_folder.FullName)))
        {
            writer.Complete();
        }

        Assert.Contains("<p id=\"summary\">0 inputs", PageOf(_folder.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_dataset_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => PageOf(_folder.FullName));
        Assert.Contains(_folder.FullName, error.Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => PageOf(Path.Combine(_folder.FullName, "none")));
    }

    private static string PageOf(string folder)
    {
        using var output = new MemoryStream();
        DatasetPage.Write(folder, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Link();
}
