using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Package;

/// <summary>A table in one format.</summary>
/// <param name="Name">A name that no other resource has.</param>
/// <param name="Table">The table.</param>
/// <param name="Format">The format.</param>
/// <param name="Path">The file, relative to the description.</param>
/// <param name="ByteCount">The size of the file.</param>
/// <param name="HoldsRecords">Whether its lines are whole records and not rows.</param>
internal sealed record Resource(string Name, DatasetTable Table, DatasetFormat Format, string Path, long ByteCount, bool HoldsRecords = false);
