using System.Collections.Frozen;

namespace OgiReports.TestKit.Corpus;

/// <summary>
/// The rows and columns that a truth file may name. They are written out here a second time, apart from the
/// forms of the product, so that an error there can't make a wrong truth look right.
/// </summary>
internal static class CorpusRows
{
    private static readonly string[] s_applicants =
        ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization", "total"];

    private static readonly string[] s_outcomes = ["upheld", "corrected", "other", "pending", "total"];

    private static readonly string[] s_sharedRequestRows =
    [
        "newlyReceived", "carriedOver", "granted", "partlyGranted",
        "denied.stateSecret", "denied.prohibitedByLaw", "denied.securityAndStability", "denied.thirdPartyRights",
        "denied.internalAffairs", "denied.deliberativeProcess", "denied.enforcementFile",
        "denied.administrativeInquiry",
        "notProvided.notHeld", "notProvided.mustBeCreated", "notProvided.unclearAfterCorrection",
        "notHandled.petition", "notHandled.repeated", "notHandled.publishedMaterial", "notHandled.excessive",
        "notHandled.reconfirmation",
        "concluded", "carriedForward",
    ];

    private static readonly FrozenSet<string> s_requests2019 =
        s_sharedRequestRows.Append("otherHandling").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_requests2021 = s_sharedRequestRows
        .Concat(["otherHandling.overdueCorrection", "otherHandling.overdueFee", "otherHandling.other"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_remedies = new[]
    {
        "reconsideration", "directLitigation", "litigationAfterReconsideration",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_proactive2019 = new Dictionary<string, string[]>
    {
        ["rules"] = ["created", "disclosed", "totalDisclosed"],
        ["normativeDocuments"] = ["created", "disclosed", "totalDisclosed"],
        ["licensing"] = ["previousYearItems", "change", "decisions"],
        ["otherServices"] = ["previousYearItems", "change", "decisions"],
        ["penalties"] = ["previousYearItems", "change", "decisions"],
        ["compulsoryMeasures"] = ["previousYearItems", "change", "decisions"],
        ["fees"] = ["previousYearItems", "change"],
        ["procurement"] = ["items", "amount"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_proactive2021 = new Dictionary<string, string[]>
    {
        ["rules"] = ["issued", "repealed", "inForce"],
        ["normativeDocuments"] = ["issued", "repealed", "inForce"],
        ["licensing"] = ["decisions"],
        ["penalties"] = ["decisions"],
        ["compulsoryMeasures"] = ["decisions"],
        ["fees"] = ["amount"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The indicators of form 2014 in its order, without <c>statistics.</c>.</summary>
    public static IReadOnlyList<string> Indicators { get; } =
    [
        "proactive.disclosed", "proactive.normativeDisclosed", "proactive.normativeIssued", "channels.gazette", "channels.website",
        "channels.weibo", "channels.wechat", "channels.other", "responses.total", "responses.pressConferences",
        "responses.pressConferencesByLeaders", "responses.onlineInterviews", "responses.onlineInterviewsByLeaders",
        "responses.policyExplanations", "responses.socialMedia", "responses.other", "requests.received", "requests.inPerson",
        "requests.fax", "requests.online", "requests.letter", "requests.concluded", "requests.concludedOnTime",
        "requests.concludedExtended", "replies.total", "replies.alreadyDisclosed", "replies.granted", "replies.partlyGranted",
        "replies.denied", "replies.denied.stateSecret", "replies.denied.tradeSecret", "replies.denied.privacy",
        "replies.denied.securityAndStability", "replies.denied.notGovernmentInformation", "replies.denied.otherLegalGrounds",
        "replies.notOwnAgency", "replies.notExist", "replies.askedToAmend", "replies.otherChannel", "reconsideration.total",
        "reconsideration.upheld", "reconsideration.corrected", "reconsideration.other", "litigation.total", "litigation.upheld",
        "litigation.corrected", "litigation.other", "complaints", "feesCollected", "capacity.offices", "capacity.readingPoints",
        "capacity.staff", "capacity.fullTime", "capacity.partTime", "capacity.budget", "training.meetings", "training.courses",
        "training.participants",
    ];

    /// <summary>The columns of a row, in the order of the form; null when the form has no such row.</summary>
    /// <param name="table">The table: <c>proactive</c>, <c>requests</c> or <c>remedies</c>.</param>
    /// <param name="row">The row, without the table.</param>
    /// <param name="form">The form of the table; null when the document does not show it.</param>
    public static string[]? ColumnsOf(string table, string row, string? form) => (table, form) switch
    {
        ("requests", "2019") => s_requests2019.Contains(row) ? s_applicants : null,
        ("requests", "2021") => s_requests2021.Contains(row) ? s_applicants : null,
        ("remedies", _) => s_remedies.Contains(row) ? s_outcomes : null,
        ("proactive", "2019") => s_proactive2019.GetValueOrDefault(row),
        ("proactive", "2021") => s_proactive2021.GetValueOrDefault(row),
        _ => null,
    };

    /// <summary>Whether some block of the form has the cell: in a mixed table each block follows its own form.</summary>
    /// <param name="row">The row of table <c>proactive</c>.</param>
    /// <param name="column">The column.</param>
    /// <param name="form"><c>2019</c>, <c>2021</c> or <c>mixed</c>.</param>
    public static bool HasProactiveCell(string row, string column, string? form)
    {
        return (form is "2019" or "mixed" && Has(s_proactive2019)) || (form is "2021" or "mixed" && Has(s_proactive2021));

        bool Has(FrozenDictionary<string, string[]> rows) =>
            rows.TryGetValue(row, out var columns) && columns.Contains(column, StringComparer.Ordinal);
    }
}
