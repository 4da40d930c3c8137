using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <content>Labels whose words are damaged: cut off, misread or worded in another way. Likeness and place speak together.</content>
internal sealed partial class StatisticsTableReader
{
    private const double Likeness = 0.7;
    private const double Margin = 0.12;
    private const int ShortestPiece = 4;
    private const int LongestPiece = 60;

    private void AddDamagedLabels()
    {
        var added = new List<StatisticsLabel>();
        for (var index = 0; index + 1 < _labels.Count; index++)
        {
            var (left, right) = (_labels[index], _labels[index + 1]);
            if (right.Row - left.Row > 1 && right.First - left.Last is > ShortestPiece and < Parted * 2 && right.Order - left.Order < Parted * 4)
            {
                AddBetween(left, right, added);
            }
        }

        if (added.Count > 0)
        {
            _labels.AddRange(added);
            _candidates.AddRange(added);
            _labels.Sort(static (left, right) => left.First.CompareTo(right.First));
        }
    }

    private void AddBetween(StatisticsLabel left, StatisticsLabel right, List<StatisticsLabel> added)
    {
        var row = left.Row;
        foreach (var (first, last) in PiecesBetween(left.Last, right.First))
        {
            var piece = _text.Ideographs[first..last];
            var (best, bestLikeness, second) = (-1, 0.0, 0.0);
            for (var candidate = row + 1; candidate < right.Row; candidate++)
            {
                if (Rows[candidate].IsGroup || _labels.Exists(label => label.Row == candidate))
                {
                    continue;
                }

                var likeness = LikenessOf(candidate, piece);
                if (likeness > bestLikeness)
                {
                    (best, bestLikeness, second) = (candidate, likeness, bestLikeness);
                }
                else
                {
                    second = Math.Max(second, likeness);
                }
            }

            if (best < 0 || bestLikeness < Likeness || bestLikeness - second < Margin || IsLikerElsewhere(piece, best, bestLikeness))
            {
                continue;
            }

            row = best;
            var start = _text.OriginOf(first);
            added.Add(new StatisticsLabel(best, first, last, IndicatorWeight) { Start = start, End = EndOfPiece(last), Similarity = bestLikeness, Order = first });
        }
    }

    /// <summary>The label's last ideograph and the note in brackets that its line goes on with.</summary>
    private int EndOfPiece(int last) => _text.OriginOf(last - 1) + 1;

    /// <summary>Whether some other row of the form, wherever it stands, is as like: then the piece is that row, out of its order.</summary>
    private static bool IsLikerElsewhere(ReadOnlySpan<char> piece, int best, double likeness)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (row != best && !Rows[row].IsGroup && !Rows[row].Keys.Intersect(Rows[best].Keys).Any() && LikenessOf(row, piece) > likeness - Margin)
            {
                return true;
            }
        }

        return false;
    }

    private static double LikenessOf(int row, ReadOnlySpan<char> piece)
    {
        var best = 0.0;
        foreach (var key in Rows[row].Keys)
        {
            var (inside, start, end) = Similarity.FindIn(key, piece);
            // What stands before and behind the words counts against them.
            var whole = inside - (0.1 * Math.Max(0, piece.Length - (end - start)));
            var isCut = piece.Length < key.Length && piece.Length * 5 >= key.Length * 2 && piece.Length >= ShortestPiece && (key.AsSpan().StartsWith(piece) || key.AsSpan().EndsWith(piece));
            best = Math.Max(best, isCut ? 0.9 : whole);
        }

        return best;
    }

    /// <summary>Runs of ideographs between two labels, without units; a run that a line end broke is one.</summary>
    private List<(int First, int Last)> PiecesBetween(int first, int end)
    {
        var pieces = new List<(int, int)>();
        for (var start = first; start < end;)
        {
            var stop = start + 1;
            while (stop < end && IsOneWord(stop - 1, stop))
            {
                stop++;
            }

            var (from, to) = (start, stop);
            if (_text.Ideographs[from..to].StartsWith("其中"))
            {
                from += 2;
            }

            if (to - from is >= ShortestPiece and <= LongestPiece && !StatisticsUnits.AreUnits(_text.Ideographs[from..to]))
            {
                pieces.Add((from, to));
            }

            start = stop;
        }

        return pieces;
    }

    /// <summary>Whether only blanks, line ends and marks within a label stand between two ideographs.</summary>
    private bool IsOneWord(int left, int right)
    {
        var (from, to) = (_text.OriginOf(left), _text.OriginOf(right));
        if (to == from + 1)
        {
            return true;
        }

        ref readonly var segment = ref _text.Segments[_text.SegmentAt(from)];
        if (to > segment.End)
        {
            // A line that ends within a label: the next begins with an ideograph and is no line of its own.
            return segment.Cell is null && to - from <= 3 && !StatisticsUnits.AreUnits(_text.Ideographs[right..Math.Min(_text.IdeographCount, right + 1)]) && segment.End - from == 1;
        }

        foreach (var character in segment.Text.Span[(from + 1 - segment.Offset)..(to - segment.Offset)])
        {
            if (CharacterFolding.Fold(character) is not ('、' or '"' or '《' or '》' or '(' or ')' or ','))
            {
                return false;
            }
        }

        return true;
    }
}
