using OgiReports.Datasets.Pages;
using PuppeteerSharp;
using Xunit;

namespace OgiReports.Datasets.Tests;

/// <summary>The page in a browser, clicked through as a reader would.</summary>
public sealed class DatasetPageBrowserTests(SampleDataset dataset) : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private const string Openness = "id => document.getElementById(id).closest('details').open";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogi-browser-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_click_on_a_bar_unfolds_the_list_behind_it()
    {
        Assert.SkipUnless(File.Exists(Browser), "Chromium is not installed.");
        var path = Path.Combine(_folder.FullName, "page.html");
        using (var file = File.Create(path))
        {
            DatasetPage.Write(dataset.Folder, file);
        }

        await using var browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = Browser,
            UserDataDir = Path.Combine(_folder.FullName, "profile"),
            Timeout = 120_000,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await using var page = await browser.NewPageAsync();
        var trouble = new List<string>();
        page.Console += (_, message) => trouble.Add(message.Message.Text);
        page.PageError += (_, error) => trouble.Add(error.Message);
        await page.GoToAsync(new Uri(path).AbsoluteUri);

        var links = await page.QuerySelectorAllAsync("svg a");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var target = await link.EvaluateFunctionAsync<string>("link => link.getAttribute('href').slice(1)");
            Assert.False(await IsOpen(page, target));
            await link.ClickAsync();
            // The browser follows the link in its own time; the wait fails when the list stays folded.
            await page.WaitForFunctionAsync(Openness, new WaitForFunctionOptions { Timeout = 60_000 }, target);
        }

        Assert.Empty(trouble);
        Assert.True(await page.EvaluateExpressionAsync<bool>("document.querySelector('[id=\"check-remedies.total.reconsideration\"]').closest('details').innerText.includes('洪泽区人民政府')"));
    }

    private static Task<bool> IsOpen(IPage page, string id) =>
        page.EvaluateFunctionAsync<bool>(Openness, id);
}
