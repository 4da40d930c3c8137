namespace OgiReports.Reports.Tables.Statistics;

/// <summary>
/// Chooses labels that stand in the form's order. The same words head rows of several groups (被依法纠错数 under
/// 行政复议 and 行政诉讼), so the heaviest monotone sequence decides; where another sequence of the same weight
/// gives a place to another row, the label is ambiguous.
/// </summary>
internal static class StatisticsAlignment
{
    /// <summary>How many ideographs two neighbouring labels may stand apart without being thought of as parted.</summary>
    private const int Reach = 120;

    private const int PartedCost = 20;

    /// <summary>The labels that were chosen, in the order of the text.</summary>
    public static List<StatisticsLabel> Align(List<StatisticsLabel> candidates)
    {
        var labels = candidates.OrderBy(label => label.Order).ThenBy(label => label.Row).ToList();
        var before = new int[labels.Count];
        var previous = new int[labels.Count];
        var best = -1;
        for (var index = 0; index < labels.Count; index++)
        {
            previous[index] = -1;
            for (var earlier = 0; earlier < index; earlier++)
            {
                var weight = before[earlier] + Joint(labels[earlier], labels[index]);
                if (MayFollow(labels[earlier], labels[index]) && weight > before[index])
                {
                    (before[index], previous[index]) = (weight, earlier);
                }
            }

            before[index] += labels[index].Weight;
            best = best < 0 || before[index] > before[best] ? index : best;
        }

        if (best < 0)
        {
            return [];
        }

        var after = WeightsBehind(labels);
        var chosen = new List<StatisticsLabel>();
        for (var index = best; index >= 0; index = previous[index])
        {
            chosen.Add(labels[index] with { IsAmbiguous = IsAmbiguous(index, labels, before, after, before[best]) });
        }

        chosen.Reverse();
        return chosen;
    }

    private static int[] WeightsBehind(List<StatisticsLabel> labels)
    {
        var after = new int[labels.Count];
        for (var index = labels.Count - 1; index >= 0; index--)
        {
            for (var later = index + 1; later < labels.Count; later++)
            {
                if (MayFollow(labels[index], labels[later]))
                {
                    after[index] = Math.Max(after[index], after[later] + labels[later].Weight + Joint(labels[index], labels[later]));
                }
            }
        }

        return after;
    }

    private static bool MayFollow(StatisticsLabel left, StatisticsLabel right) => left.Row < right.Row && left.Order < right.Order && left.First != right.First;

    private static int Joint(StatisticsLabel left, StatisticsLabel right) => right.First - left.Last > Reach || right.Last < left.First - Reach ? -PartedCost : 0;

    private static bool IsAmbiguous(int chosen, List<StatisticsLabel> labels, int[] before, int[] after, int weight)
    {
        for (var index = 0; index < labels.Count; index++)
        {
            if (index != chosen && labels[index].First == labels[chosen].First && before[index] + after[index] >= weight)
            {
                return true;
            }
        }

        return false;
    }
}
