namespace OgiReports.Datasets.Pages;

/// <summary>The first entries of a list and how many there are in all: a page over a million documents must stay a page.</summary>
internal sealed class BoundedList<T>
{
    public const int Limit = 200;

    private readonly List<T> _shown = [];

    public IReadOnlyList<T> Shown => _shown;

    public int Count { get; private set; }

    public void Add(T entry)
    {
        if (Count++ < Limit)
        {
            _shown.Add(entry);
        }
    }
}
