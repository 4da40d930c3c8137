using System.Globalization;

namespace OgiReports.Datasets.Writers;

/// <summary>Values as text, the same for every format of text.</summary>
internal static class NumberText
{
    /// <summary>All digits, no zeros at the end: 36800, not 36800.00.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
