namespace OgiReports.Datasets.Tables;

/// <summary>A value of a row, without a box around it: a dataset has hundreds of millions.</summary>
internal readonly struct Field
{
    private readonly decimal _number;
    private readonly double _real;

    private Field(string? text, decimal number, double real)
    {
        Text = text;
        _number = number;
        _real = real;
        HasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The text of a text column.</summary>
    public string? Text { get; }

    /// <summary>The value of a number column.</summary>
    public decimal? Number => HasValue ? _number : null;

    /// <summary>The value of an integer column.</summary>
    public long? Integer => HasValue ? (long)_number : null;

    /// <summary>The value of a column of measures.</summary>
    public double? Real => HasValue ? _real : null;

    /// <summary>The value of a column of days.</summary>
    public DateOnly? Date => HasValue ? DateOnly.FromDayNumber((int)_number) : null;

    public static Field Of(string? text) => text is null ? default : new Field(text, 0, 0);

    public static Field Of(decimal? number) => number is { } value ? new Field(null, value, 0) : default;

    public static Field Of(long? integer) => integer is { } value ? new Field(null, value, 0) : default;

    public static Field OfReal(double? real) => real is { } value ? new Field(null, 0, value) : default;

    public static Field Of(DateOnly? date) => date is { } value ? new Field(null, value.DayNumber, 0) : default;
}
