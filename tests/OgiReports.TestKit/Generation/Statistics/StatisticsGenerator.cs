using System.Globalization;

namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>Makes documents with 政府信息公开情况统计表 in the layouts and with the damage that published ones have. A seed always means the same document.</summary>
public static class StatisticsGenerator
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<string> Dialects => StatisticsLayouts.Names;

    /// <summary>Makes a document.</summary>
    /// <param name="seed">Any number; the layout is the seed's remainder.</param>
    public static GeneratedStatistics Create(int seed)
    {
        var dice = new Dice(seed);
        var dialect = StatisticsLayouts.Names[(int)((uint)seed % (uint)StatisticsLayouts.Names.Count)];
        var draft = new StatisticsDraft(dice, dialect);
        draft.Fill();
        var text = StatisticsLayouts.Print(dialect, draft, dice);
        return new GeneratedStatistics(seed, dialect, text, draft.Cells, draft.Quirks);
    }

    internal static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
