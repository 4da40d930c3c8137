using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Records;

/// <summary>Fills a row from left to right.</summary>
internal ref struct FieldFiller(Span<Field> row)
{
    private readonly Span<Field> _row = row;
    private int _next;

    public void Add(string? text) => _row[_next++] = Field.Of(text);

    public void Add(long? integer) => _row[_next++] = Field.Of(integer);

    public void Add(decimal? number) => _row[_next++] = Field.Of(number);

    public void Add(DateOnly? date) => _row[_next++] = Field.Of(date);

    public void AddReal(double? real) => _row[_next++] = Field.OfReal(real);

    public void AddNulls(int count) => _next += count;

    /// <summary>A row that is not full would put values below the wrong heading from there on.</summary>
    public readonly void AssertFull()
    {
        if (_next != _row.Length)
        {
            throw new InvalidOperationException($"{_next} fields were filled of {_row.Length}.");
        }
    }
}
