using OgiReports.Datasets.Package;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Knows the files of a dataset by their names.</summary>
internal static class DatasetFiles
{
    private static readonly string[] Extensions = ["parquet", "csv", "ndjson", "xlsx"];

    /// <summary>Whether a file of this name is part of a dataset, or is written to become one.</summary>
    public static bool Owns(string name)
    {
        if (name.StartsWith('.') && name.EndsWith(".partial", StringComparison.Ordinal))
        {
            name = name[1..^".partial".Length];
        }

        return name is SqliteDatabase.FileName or Codebook.FileName or DataPackage.FileName || IsOfATable(name);
    }

    /// <summary>Removes what was not completed.</summary>
    public static void DiscardPartial(string folder)
    {
        try
        {
            foreach (var path in Directory.GetFiles(folder, ".*.partial"))
            {
                if (Owns(Path.GetFileName(path)))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What made the writing fail may keep the rest from being deleted; that failure is being told already.
        }
    }

    private static bool IsOfATable(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !Extensions.Contains(name[(dot + 1)..]))
        {
            return false;
        }

        var table = name.AsSpan(0, dot);
        var underline = table.IndexOf('_');
        if (underline > 0 && table[(underline + 1)..].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            table = table[..underline];
        }

        foreach (var known in TableCatalog.All(includesWide: true))
        {
            if (table.SequenceEqual(known.Name))
            {
                return true;
            }
        }

        return false;
    }
}
