using OgiReports.Conformance.Tests.Architecture;
using OgiReports.Datasets;
using OgiReports.Documents.Blocks;
using OgiReports.Html;
using OgiReports.Learning;
using OgiReports.Pdf;
using OgiReports.Reports;
using OgiReports.TestKit;
using OgiReports.Text;
using OgiReports.Word;
using PublicApiGenerator;
using Xunit;

namespace OgiReports.Conformance.Tests.PublicApi;

/// <summary>The public surface of each package. A change to a snapshot is a change to the contract with users.</summary>
public sealed class PublicApiTests
{
    private static readonly Dictionary<string, Type> Packages = new(StringComparer.Ordinal)
    {
        ["OgiReports"] = typeof(ReportParser),
        ["OgiReports.Datasets"] = typeof(DatasetWriter),
        ["OgiReports.Documents"] = typeof(Document),
        ["OgiReports.Html"] = typeof(HtmlDocumentReader),
        ["OgiReports.Learning"] = typeof(LearnedLineClassifier),
        ["OgiReports.Reports"] = typeof(DocumentInterpreter),
        ["OgiReports.Text"] = typeof(TextDocumentReader),
        ["OgiReports.Pdf"] = typeof(PdfDocumentReader),
        ["OgiReports.Word"] = typeof(WordDocumentReader),
    };

    private static readonly Golden Snapshots = new(Path.Combine(Repository.Root, "tests", "OgiReports.Conformance.Tests", "PublicApi"));

    public static TheoryData<string> Names => new(Packages.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_surface_is_the_one_that_was_reviewed(string name)
    {
        var api = Packages[name].Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Snapshots.Verify($"{name}.txt", api);
    }

    [Fact]
    public void No_snapshot_is_left_of_a_package_that_is_gone()
    {
        foreach (var name in Packages.Keys)
        {
            Snapshots.Expect($"{name}.txt");
        }

        Snapshots.AssertNoneStale();
    }
}
