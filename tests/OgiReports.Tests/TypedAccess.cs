using OgiReports.Reports.Model;

namespace OgiReports.Tests;

/// <summary>Every number of a report through its typed member, by the id that it should have.</summary>
internal static class TypedAccess
{
    public static Dictionary<string, decimal?> All(AnnualReport report)
    {
        var all = Proactive(report.Proactive);
        Requests(report.Requests, all);
        AddOutcomes(all, "remedies.reconsideration", report.Remedies.Reconsideration);
        AddOutcomes(all, "remedies.directLitigation", report.Remedies.DirectLitigation);
        AddOutcomes(all, "remedies.litigationAfterReconsideration", report.Remedies.LitigationAfterReconsideration);
        Statistics(report.Statistics, all);
        return all;
    }

    private static void Statistics(StatisticsTable table, Dictionary<string, decimal?> all)
    {
        all.Add("statistics.proactive.disclosed", table.Disclosure.Disclosed);
        all.Add("statistics.proactive.normativeDisclosed", table.Disclosure.NormativeDisclosed);
        all.Add("statistics.proactive.normativeIssued", table.Disclosure.NormativeIssued);
        all.Add("statistics.channels.gazette", table.Channels.Gazette);
        all.Add("statistics.channels.website", table.Channels.Website);
        all.Add("statistics.channels.weibo", table.Channels.Weibo);
        all.Add("statistics.channels.wechat", table.Channels.Wechat);
        all.Add("statistics.channels.other", table.Channels.Other);
        all.Add("statistics.responses.total", table.Responses.Total);
        all.Add("statistics.responses.pressConferences", table.Responses.PressConferences);
        all.Add("statistics.responses.pressConferencesByLeaders", table.Responses.PressConferencesByLeaders);
        all.Add("statistics.responses.onlineInterviews", table.Responses.OnlineInterviews);
        all.Add("statistics.responses.onlineInterviewsByLeaders", table.Responses.OnlineInterviewsByLeaders);
        all.Add("statistics.responses.policyExplanations", table.Responses.PolicyExplanations);
        all.Add("statistics.responses.socialMedia", table.Responses.SocialMedia);
        all.Add("statistics.responses.other", table.Responses.Other);
        all.Add("statistics.requests.received", table.Requests.Received);
        all.Add("statistics.requests.inPerson", table.Requests.InPerson);
        all.Add("statistics.requests.fax", table.Requests.Fax);
        all.Add("statistics.requests.online", table.Requests.Online);
        all.Add("statistics.requests.letter", table.Requests.Letter);
        all.Add("statistics.requests.concluded", table.Requests.Concluded);
        all.Add("statistics.requests.concludedOnTime", table.Requests.ConcludedOnTime);
        all.Add("statistics.requests.concludedExtended", table.Requests.ConcludedExtended);
        all.Add("statistics.replies.total", table.Replies.Total);
        all.Add("statistics.replies.alreadyDisclosed", table.Replies.AlreadyDisclosed);
        all.Add("statistics.replies.granted", table.Replies.Granted);
        all.Add("statistics.replies.partlyGranted", table.Replies.PartlyGranted);
        all.Add("statistics.replies.denied", table.Replies.Denied.Total);
        all.Add("statistics.replies.denied.stateSecret", table.Replies.Denied.StateSecret);
        all.Add("statistics.replies.denied.tradeSecret", table.Replies.Denied.TradeSecret);
        all.Add("statistics.replies.denied.privacy", table.Replies.Denied.Privacy);
        all.Add("statistics.replies.denied.securityAndStability", table.Replies.Denied.SecurityAndStability);
        all.Add("statistics.replies.denied.notGovernmentInformation", table.Replies.Denied.NotGovernmentInformation);
        all.Add("statistics.replies.denied.otherLegalGrounds", table.Replies.Denied.OtherLegalGrounds);
        all.Add("statistics.replies.notOwnAgency", table.Replies.NotOwnAgency);
        all.Add("statistics.replies.notExist", table.Replies.NotExist);
        all.Add("statistics.replies.askedToAmend", table.Replies.AskedToAmend);
        all.Add("statistics.replies.otherChannel", table.Replies.OtherChannel);
        all.Add("statistics.reconsideration.total", table.Reconsideration.Total);
        all.Add("statistics.reconsideration.upheld", table.Reconsideration.Upheld);
        all.Add("statistics.reconsideration.corrected", table.Reconsideration.Corrected);
        all.Add("statistics.reconsideration.other", table.Reconsideration.Other);
        all.Add("statistics.litigation.total", table.Litigation.Total);
        all.Add("statistics.litigation.upheld", table.Litigation.Upheld);
        all.Add("statistics.litigation.corrected", table.Litigation.Corrected);
        all.Add("statistics.litigation.other", table.Litigation.Other);
        all.Add("statistics.complaints", table.Complaints);
        all.Add("statistics.feesCollected", table.FeesCollected);
        all.Add("statistics.capacity.offices", table.Capacity.Offices);
        all.Add("statistics.capacity.readingPoints", table.Capacity.ReadingPoints);
        all.Add("statistics.capacity.staff", table.Capacity.Staff);
        all.Add("statistics.capacity.fullTime", table.Capacity.FullTime);
        all.Add("statistics.capacity.partTime", table.Capacity.PartTime);
        all.Add("statistics.capacity.budget", table.Capacity.Budget);
        all.Add("statistics.training.meetings", table.Training.Meetings);
        all.Add("statistics.training.courses", table.Training.Courses);
        all.Add("statistics.training.participants", table.Training.Participants);
    }

    private static Dictionary<string, decimal?> Proactive(ProactiveTable table) => new(StringComparer.Ordinal)
    {
        ["proactive.rules.created"] = table.Rules.Created,
        ["proactive.rules.disclosed"] = table.Rules.Disclosed,
        ["proactive.rules.totalDisclosed"] = table.Rules.TotalDisclosed,
        ["proactive.rules.issued"] = table.Rules.Issued,
        ["proactive.rules.repealed"] = table.Rules.Repealed,
        ["proactive.rules.inForce"] = table.Rules.InForce,
        ["proactive.normativeDocuments.created"] = table.NormativeDocuments.Created,
        ["proactive.normativeDocuments.disclosed"] = table.NormativeDocuments.Disclosed,
        ["proactive.normativeDocuments.totalDisclosed"] = table.NormativeDocuments.TotalDisclosed,
        ["proactive.normativeDocuments.issued"] = table.NormativeDocuments.Issued,
        ["proactive.normativeDocuments.repealed"] = table.NormativeDocuments.Repealed,
        ["proactive.normativeDocuments.inForce"] = table.NormativeDocuments.InForce,
        ["proactive.licensing.previousYearItems"] = table.Licensing.PreviousYearItems,
        ["proactive.licensing.change"] = table.Licensing.Change,
        ["proactive.licensing.decisions"] = table.Licensing.Decisions,
        ["proactive.otherServices.previousYearItems"] = table.OtherServices.PreviousYearItems,
        ["proactive.otherServices.change"] = table.OtherServices.Change,
        ["proactive.otherServices.decisions"] = table.OtherServices.Decisions,
        ["proactive.penalties.previousYearItems"] = table.Penalties.PreviousYearItems,
        ["proactive.penalties.change"] = table.Penalties.Change,
        ["proactive.penalties.decisions"] = table.Penalties.Decisions,
        ["proactive.compulsoryMeasures.previousYearItems"] = table.CompulsoryMeasures.PreviousYearItems,
        ["proactive.compulsoryMeasures.change"] = table.CompulsoryMeasures.Change,
        ["proactive.compulsoryMeasures.decisions"] = table.CompulsoryMeasures.Decisions,
        ["proactive.fees.previousYearItems"] = table.Fees.PreviousYearItems,
        ["proactive.fees.change"] = table.Fees.Change,
        ["proactive.fees.amount"] = table.Fees.Amount,
        ["proactive.procurement.items"] = table.Procurement.Items,
        ["proactive.procurement.amount"] = table.Procurement.Amount,
    };

    private static void Requests(RequestsTable table, Dictionary<string, decimal?> all)
    {
        AddApplicants(all, "requests.newlyReceived", table.NewlyReceived);
        AddApplicants(all, "requests.carriedOver", table.CarriedOver);
        AddApplicants(all, "requests.granted", table.Granted);
        AddApplicants(all, "requests.partlyGranted", table.PartlyGranted);
        AddApplicants(all, "requests.denied.stateSecret", table.Denied.StateSecret);
        AddApplicants(all, "requests.denied.prohibitedByLaw", table.Denied.ProhibitedByLaw);
        AddApplicants(all, "requests.denied.securityAndStability", table.Denied.SecurityAndStability);
        AddApplicants(all, "requests.denied.thirdPartyRights", table.Denied.ThirdPartyRights);
        AddApplicants(all, "requests.denied.internalAffairs", table.Denied.InternalAffairs);
        AddApplicants(all, "requests.denied.deliberativeProcess", table.Denied.DeliberativeProcess);
        AddApplicants(all, "requests.denied.enforcementFile", table.Denied.EnforcementFile);
        AddApplicants(all, "requests.denied.administrativeInquiry", table.Denied.AdministrativeInquiry);
        AddApplicants(all, "requests.notProvided.notHeld", table.NotProvided.NotHeld);
        AddApplicants(all, "requests.notProvided.mustBeCreated", table.NotProvided.MustBeCreated);
        AddApplicants(all, "requests.notProvided.unclearAfterCorrection", table.NotProvided.UnclearAfterCorrection);
        AddApplicants(all, "requests.notHandled.petition", table.NotHandled.Petition);
        AddApplicants(all, "requests.notHandled.repeated", table.NotHandled.Repeated);
        AddApplicants(all, "requests.notHandled.publishedMaterial", table.NotHandled.PublishedMaterial);
        AddApplicants(all, "requests.notHandled.excessive", table.NotHandled.Excessive);
        AddApplicants(all, "requests.notHandled.reconfirmation", table.NotHandled.Reconfirmation);
        AddApplicants(all, "requests.otherHandling", table.OtherHandling.Combined);
        AddApplicants(all, "requests.otherHandling.overdueCorrection", table.OtherHandling.OverdueCorrection);
        AddApplicants(all, "requests.otherHandling.overdueFee", table.OtherHandling.OverdueFee);
        AddApplicants(all, "requests.otherHandling.other", table.OtherHandling.Other);
        AddApplicants(all, "requests.concluded", table.Concluded);
        AddApplicants(all, "requests.carriedForward", table.CarriedForward);
    }

    private static void AddApplicants(Dictionary<string, decimal?> all, string row, ApplicantCounts counts)
    {
        all.Add(row + ".naturalPerson", counts.NaturalPerson);
        all.Add(row + ".business", counts.Business);
        all.Add(row + ".research", counts.Research);
        all.Add(row + ".nonprofit", counts.Nonprofit);
        all.Add(row + ".legalService", counts.LegalService);
        all.Add(row + ".otherOrganization", counts.OtherOrganization);
        all.Add(row + ".total", counts.Total);
    }

    private static void AddOutcomes(Dictionary<string, decimal?> all, string row, OutcomeCounts counts)
    {
        all.Add(row + ".upheld", counts.Upheld);
        all.Add(row + ".corrected", counts.Corrected);
        all.Add(row + ".other", counts.Other);
        all.Add(row + ".pending", counts.Pending);
        all.Add(row + ".total", counts.Total);
    }
}
