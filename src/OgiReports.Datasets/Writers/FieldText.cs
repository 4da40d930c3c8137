using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Any value as text.</summary>
internal static class FieldText
{
    /// <summary>The text of a value that is there.</summary>
    public static string Of(ColumnType type, Field field) => type switch
    {
        ColumnType.Text => field.Text!,
        ColumnType.Integer => NumberText.Of(field.Integer!.Value),
        ColumnType.Number => NumberText.Of(field.Number!.Value),
        ColumnType.Real => NumberText.Of(field.Real!.Value),
        ColumnType.Date => NumberText.Of(field.Date!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
