using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Writes the rows of one table in one format.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>Writes a row.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    void Write(ReadOnlySpan<Field> row);

    /// <summary>Writes what is left, so that the files only need to be put in their places.</summary>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    IReadOnlyList<PendingFile> Finish();
}
