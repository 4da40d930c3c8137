using OgiReports.Datasets.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleDataset))]

namespace OgiReports.Datasets.Tests;

/// <summary>A dataset of the samples in every format, written once for all tests.</summary>
public sealed class SampleDataset : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogi-dataset-");

    public SampleDataset() =>
        DatasetWriter.WriteAsync(SampleResults.Stream(SampleResults.All), Options(_folder.FullName)).GetAwaiter().GetResult();

    public static string[] Tables => ["reports", "cells", "checks", "wide", "manifest"];

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Folder => _folder.FullName;

    public static DatasetOptions Options(string folder) => new() { Folder = folder, Formats = [.. Enum.GetValues<DatasetFormat>()], IncludesWide = true };

    public void Dispose() => _folder.Delete(recursive: true);
}
