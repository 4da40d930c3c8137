namespace OgiReports.Word.Legacy.CompoundFiles;

/// <summary>What a compound file holds, told by the names of its streams.</summary>
internal static class CompoundContent
{
    private static readonly (string Stream, string Description)[] Known =
    [
        ("Workbook", "an Excel workbook (.xls)"),
        ("Book", "an Excel 5.0/95 workbook (.xls)"),
        ("PowerPoint Document", "a PowerPoint presentation (.ppt)"),
        ("PP97_DUALSTORAGE", "a PowerPoint presentation (.ppt)"),
        ("VisioDocument", "a Visio drawing (.vsd)"),
        ("Quill", "a Publisher document (.pub)"),
        ("__properties_version1.0", "an Outlook message (.msg)"),
        ("MatOST", "a Microsoft Works document (.wps)"),
        ("MatadorObject", "a Microsoft Works document (.wps)"),
        ("Props9", "a Microsoft Project plan (.mpp)"),
        ("FileHeader", "a Hangul document (.hwp)"),
        ("Catalog", "a thumbnail cache (Thumbs.db)"),
    ];

    /// <summary>The streams of an Office Open XML package that was encrypted as a whole ([MS-OFFCRYPTO] 2.3.4).</summary>
    public static bool IsEncryptedPackage(CompoundFile file) => file.Contains("EncryptedPackage") && file.Contains("EncryptionInfo");

    /// <summary>Describes the content; null when no known name is there.</summary>
    public static string? Describe(CompoundFile file)
    {
        foreach (var (stream, description) in Known)
        {
            if (file.Contains(stream))
            {
                return description;
            }
        }

        // Windows Installer packs two characters of a name into one ideograph or PUA character.
        foreach (var entry in file.Entries)
        {
            if (entry.Name.Length > 0 && entry.Name[0] == '\u4840')
            {
                return "a Windows Installer package (.msi)";
            }
        }

        return file.Contains("CONTENTS") ? "a Microsoft Works document (.wps)" : null;
    }
}
