namespace OgiReports.Word.Legacy.Assembly;

/// <summary>The cells of a row as the format declares them: their edges, and how they merge with their neighbours.</summary>
internal sealed class RowDefinition
{
    private readonly List<int> _edges;
    private readonly List<CellMerge> _across = [];
    private readonly List<CellMerge> _down = [];

    /// <summary>Creates a row that begins at an edge, without cells.</summary>
    /// <param name="left">The left edge in twips.</param>
    public RowDefinition(int left) => _edges = [left];

    /// <summary>The number of cells.</summary>
    public int Count => _across.Count;

    /// <summary>The edges in twips, from left to right: one more than cells.</summary>
    public IReadOnlyList<int> Edges => _edges;

    /// <summary>How each cell merges with those beside it.</summary>
    public IReadOnlyList<CellMerge> Across => _across;

    /// <summary>How each cell merges with those above and below.</summary>
    public IReadOnlyList<CellMerge> Down => _down;

    /// <summary>Adds a cell at the right.</summary>
    public void Add(int right, CellMerge across, CellMerge down)
    {
        _edges.Add(right);
        _across.Add(across);
        _down.Add(down);
    }

    /// <summary>Merges the cells of a half-open range.</summary>
    public void MergeAcross(int first, int limit)
    {
        for (var index = first; index < Math.Min(limit, Count); index++)
        {
            _across[index] = index == first ? CellMerge.First : CellMerge.Follower;
        }
    }

    /// <summary>Undoes the merge of a half-open range.</summary>
    public void SplitAcross(int first, int limit)
    {
        for (var index = first; index < Math.Min(limit, Count); index++)
        {
            _across[index] = CellMerge.None;
        }
    }

    /// <summary>Sets how a cell merges downwards.</summary>
    public void MergeDown(int index, CellMerge merge)
    {
        if (index < Count)
        {
            _down[index] = merge;
        }
    }

    /// <summary>Sets the width of the cells of a half-open range; what lies to the right moves.</summary>
    public void SetWidth(int first, int limit, int width)
    {
        for (var index = first; index < Math.Min(limit, Count); index++)
        {
            Move(index + 1, _edges[index] + width - _edges[index + 1]);
        }
    }

    /// <summary>Inserts cells of one width.</summary>
    public void Insert(int index, int count, int width)
    {
        while (Count < index && Count < CellLimit)
        {
            Add(_edges[^1] + width, CellMerge.None, CellMerge.None);
        }

        for (var inserted = 0; inserted < count && Count < CellLimit; inserted++)
        {
            _across.Insert(index, CellMerge.None);
            _down.Insert(index, CellMerge.None);
            _edges.Insert(index + 1, _edges[index]);
            Move(index + 1, width);
        }
    }

    /// <summary>Deletes the cells of a half-open range.</summary>
    public void Delete(int first, int limit)
    {
        for (var index = Math.Min(limit, Count) - 1; index >= first; index--)
        {
            var width = _edges[index + 1] - _edges[index];
            Move(index + 1, -width);
            _edges.RemoveAt(index + 1);
            _across.RemoveAt(index);
            _down.RemoveAt(index);
        }
    }

    /// <summary>Moves every edge from an index on.</summary>
    public void Move(int firstEdge, int distance)
    {
        for (var index = firstEdge; index < _edges.Count; index++)
        {
            _edges[index] += distance;
        }
    }

    /// <summary>More cells than any program lets a row have.</summary>
    public const int CellLimit = 256;
}
