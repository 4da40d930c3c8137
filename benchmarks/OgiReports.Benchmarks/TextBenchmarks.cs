using System.Text;
using BenchmarkDotNet.Attributes;
using OgiReports.Documents.Reading;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;

namespace OgiReports.Benchmarks;

/// <summary>The text path on one real report: the floor, the reader alone, the whole way.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly ReportParser _parser = ReportParser.CreateDefault();
    private byte[] _report = [];

    /// <summary>The corpus report to read.</summary>
    [Params("jining-2020", "huaian-2024")]
    public string Id { get; set; } = "";

    /// <summary>Loads the report's bytes.</summary>
    [GlobalSetup]
    public void Setup() => _report = CorpusLocator.Load(Id).ReadSource();

    /// <summary>Decoding and splitting into lines.</summary>
    [Benchmark(Baseline = true)]
    public string[] Floor() => Encoding.UTF8.GetString(_report).Split('\n');

    /// <summary>Bytes to the neutral document.</summary>
    [Benchmark]
    public ReadResult Read() => _parser.ReadDocument(_report, "report.txt");

    /// <summary>Bytes to the checked report.</summary>
    [Benchmark]
    public ParseResult Parse() => _parser.Parse(_report, "report.txt");
}
