using System.Text;

namespace OgiReports.Datasets.Tables;

/// <summary>
/// The column of a cell in a wide table: ASCII snake_case of at most 32 characters, which is what Stata allows. Words
/// that would be too long together have a short form here; a test holds every name to the rule and to be the only one.
/// </summary>
internal static class WideNames
{
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["proactive"] = "pro",
        ["requests"] = "req",
        ["remedies"] = "rem",
        ["statistics"] = "stat",
        ["naturalPerson"] = "person",
        ["legalService"] = "legal",
        ["otherOrganization"] = "other_org",
        ["notProvided"] = "unavail",
        ["notHandled"] = "refused",
        ["otherHandling"] = "other",
        ["administrativeInquiry"] = "admin_query",
        ["deliberativeProcess"] = "process",
        ["enforcementFile"] = "enforcement",
        ["internalAffairs"] = "internal",
        ["prohibitedByLaw"] = "law",
        ["securityAndStability"] = "security",
        ["stateSecret"] = "secret",
        ["thirdPartyRights"] = "third_party",
        ["mustBeCreated"] = "to_create",
        ["unclearAfterCorrection"] = "unclear",
        ["publishedMaterial"] = "published",
        ["reconfirmation"] = "reconfirm",
        ["overdueCorrection"] = "correction",
        ["overdueFee"] = "fee",
        ["normativeDocuments"] = "norms",
        ["compulsoryMeasures"] = "compulsory",
        ["previousYearItems"] = "previous",
        ["reconsideration"] = "review",
        ["directLitigation"] = "direct_suit",
        ["litigationAfterReconsideration"] = "later_suit",
        ["responses"] = "resp",
        ["onlineInterviewsByLeaders"] = "interviews_by_leaders",
        ["pressConferencesByLeaders"] = "press_by_leaders",
        ["notGovernmentInformation"] = "not_info",
        ["otherLegalGrounds"] = "other_law",
    };

    public static string Of(string cellId)
    {
        var name = new StringBuilder(32);
        foreach (var part in cellId.Split('.'))
        {
            if (name.Length > 0)
            {
                name.Append('_');
            }

            AppendSnakeCase(name, ShortForms.GetValueOrDefault(part, part));
        }

        return name.ToString();
    }

    private static void AppendSnakeCase(StringBuilder name, string part)
    {
        foreach (var character in part)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                name.Append('_').Append(char.ToLowerInvariant(character));
            }
            else
            {
                name.Append(character);
            }
        }
    }
}
