using OgiReports.Conformance.Tests.Corpus;
using OgiReports.TestKit;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Snapshots;

/// <summary>What the parser makes of each report of the corpus, as it was last reviewed. What is right stands in the truths.</summary>
public sealed class SnapshotTests
{
    private static readonly string[] Depths = ["outline.txt", "record.json", "findings.txt"];
    private static readonly Golden Snapshots = new(Path.Combine(CorpusLocator.CorpusFolder!, "reports"));

    public static TheoryData<string> Reports => new(ParsedCorpus.Ids);

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_outline_is_the_one_that_was_reviewed(string id) => Snapshots.Verify($"{id}/outline.txt", SnapshotWriter.Outline(ParsedCorpus.Get(id).Result));

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_record_is_the_one_that_was_reviewed(string id) => Snapshots.Verify($"{id}/record.json", SnapshotWriter.Record(ParsedCorpus.Get(id).Result));

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_findings_are_those_that_were_reviewed(string id) => Snapshots.Verify($"{id}/findings.txt", SnapshotWriter.Findings(ParsedCorpus.Get(id).Result));

    [Fact]
    public void No_snapshot_is_left_that_nothing_uses()
    {
        foreach (var id in ParsedCorpus.Ids)
        {
            foreach (var depth in Depths)
            {
                Snapshots.Expect($"{id}/{depth}");
            }
        }

        Snapshots.AssertNoneStale();
    }
}
