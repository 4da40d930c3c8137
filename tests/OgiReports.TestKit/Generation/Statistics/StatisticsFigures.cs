namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>Figures whose sums hold, as most agencies' do.</summary>
internal static class StatisticsFigures
{
    private static readonly (string Total, string[] Parts)[] Sums =
    [
        ("statistics.replies.denied", ["statistics.replies.denied.stateSecret", "statistics.replies.denied.tradeSecret", "statistics.replies.denied.privacy", "statistics.replies.denied.securityAndStability", "statistics.replies.denied.notGovernmentInformation", "statistics.replies.denied.otherLegalGrounds"]),
        ("statistics.replies.total", ["statistics.replies.alreadyDisclosed", "statistics.replies.granted", "statistics.replies.partlyGranted", "statistics.replies.denied", "statistics.replies.notOwnAgency", "statistics.replies.notExist", "statistics.replies.askedToAmend", "statistics.replies.otherChannel"]),
        ("statistics.requests.received", ["statistics.requests.inPerson", "statistics.requests.fax", "statistics.requests.online", "statistics.requests.letter"]),
        ("statistics.requests.concluded", ["statistics.requests.concludedOnTime", "statistics.requests.concludedExtended"]),
        ("statistics.reconsideration.total", ["statistics.reconsideration.upheld", "statistics.reconsideration.corrected", "statistics.reconsideration.other"]),
        ("statistics.litigation.total", ["statistics.litigation.upheld", "statistics.litigation.corrected", "statistics.litigation.other"]),
        ("statistics.capacity.staff", ["statistics.capacity.fullTime", "statistics.capacity.partTime"]),
    ];

    public static Dictionary<string, decimal> Make(Dice dice)
    {
        var size = dice.OneOf(1, 20, 400, 9000);
        var zeros = dice.OneOf(0.2, 0.5, 0.8);
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in StatisticsRows.All.Where(row => row.Id.Length > 0))
        {
            var figure = dice.Chance(zeros) ? 0 : dice.Between(1, Math.Max(2, size));
            figures[row.Id] = row.Unit == "万元" && figure > 0 && dice.Chance(0.5) ? figure + (dice.Between(1, 99) / 100m) : figure;
        }

        foreach (var (total, parts) in Sums)
        {
            figures[total] = parts.Sum(part => figures[part]);
        }

        return figures;
    }
}
