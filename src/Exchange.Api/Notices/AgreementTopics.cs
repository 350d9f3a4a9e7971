using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of an agreement: mostly who the other is, and what it is about.</summary>
internal static class AgreementTopics
{
    public static readonly NoticeTopic Proposed = new("Notices.proposed", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Taken = new("Notices.taken", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Countered = new("Notices.countered", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Accepted = new("Notices.accepted", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Declined = new("Notices.declined", AgreementsPages.One, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Withdrawn = new("Notices.withdrawn", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Suggested = new("Notices.suggested", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Agreed = new("Notices.agreed", AgreementsPages.One, Person, Text) { HasTime = true };
    public static readonly NoticeTopic WaitsForWorker = new("Notices.waits-for-worker", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Approved = new("Notices.approved", AgreementsPages.One, Person, Text) { HasTime = true };
    public static readonly NoticeTopic NotApproved = new("Notices.not-approved", AgreementsPages.One, Person, Text) { Kind = NoticeKind.Safety };
    public static readonly NoticeTopic Cancelled = new("Notices.cancelled", AgreementsPages.One, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic ListingClosed = new("Notices.listing-closed", AgreementsPages.One, Person, Text) { Kind = NoticeKind.News, Next = NextStep.LookOn };
    public static readonly NoticeTopic Expired = new("Notices.expired", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic LastExpired = new("Notices.last-expired", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver };
    public static readonly NoticeTopic NoShow = new("Notices.no-show", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Closed = new("Notices.closed", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic ReportedDone = new("Notices.reported-done", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic AmountsDiffer = new("Notices.amounts-differ", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic NoShowReported = new("Notices.no-show-reported", AgreementsPages.One, Person, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic WorkerHelps = new("Notices.worker-helps", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Completed = new("Notices.completed", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SlipEntered = new("Notices.slip-entered", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic HoursCorrected = new("Notices.hours-corrected", AgreementsPages.One, Text, Hours, Hours);
    public static readonly NoticeTopic RemindAnswer = new("Notices.remind-answer", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic LastAnswer = new("Notices.last-answer", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic RemindTime = new("Notices.remind-time", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic LastTime = new("Notices.last-time", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.SetTime };
    public static readonly NoticeTopic RemindConfirm = new("Notices.remind-confirm", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("Notices.last-confirm", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic AskDone = new("Notices.ask-done", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastDone = new("Notices.last-done", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic NextTime = new("Notices.next-time", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic NextTimeWaits = new("Notices.next-time-waits", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesEnded = new("Notices.series-ended", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesOver = new("Notices.series-over", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesLimit = new("Notices.series-limit", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesWaits = new("Notices.series-waits", AgreementsPages.One, Person, Text);
}
