using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of an agreement: mostly who the other is, and what it is about.</summary>
internal static class AgreementTopics
{
    private const string Page = "/susitarimai/{0}";

    public static readonly NoticeTopic Proposed = new("Notices.proposed", Page, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Taken = new("Notices.taken", Page, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Countered = new("Notices.countered", Page, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Accepted = new("Notices.accepted", Page, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Declined = new("Notices.declined", Page, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Withdrawn = new("Notices.withdrawn", Page, Person, Text);
    public static readonly NoticeTopic Suggested = new("Notices.suggested", Page, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Agreed = new("Notices.agreed", Page, Person, Text) { HasTime = true };
    public static readonly NoticeTopic WaitsForWorker = new("Notices.waits-for-worker", Page, Person, Text);
    public static readonly NoticeTopic Approved = new("Notices.approved", Page, Person, Text) { HasTime = true };
    public static readonly NoticeTopic NotApproved = new("Notices.not-approved", Page, Person, Text) { Kind = NoticeKind.Safety };
    public static readonly NoticeTopic Cancelled = new("Notices.cancelled", Page, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic ListingClosed = new("Notices.listing-closed", Page, Person, Text) { Kind = NoticeKind.News, Next = NextStep.LookOn };
    public static readonly NoticeTopic Expired = new("Notices.expired", Page, Person, Text);
    public static readonly NoticeTopic LastExpired = new("Notices.last-expired", Page, Person, Text) { Kind = NoticeKind.HandOver };
    public static readonly NoticeTopic NoShow = new("Notices.no-show", Page, Person, Text);
    public static readonly NoticeTopic Closed = new("Notices.closed", Page, Person, Text);
    public static readonly NoticeTopic ReportedDone = new("Notices.reported-done", Page, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic AmountsDiffer = new("Notices.amounts-differ", Page, Person, Text);
    public static readonly NoticeTopic NoShowReported = new("Notices.no-show-reported", Page, Person, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic WorkerHelps = new("Notices.worker-helps", Page, Person, Text);
    public static readonly NoticeTopic Completed = new("Notices.completed", Page, Person, Text);
    public static readonly NoticeTopic SlipEntered = new("Notices.slip-entered", Page, Person, Text);
    public static readonly NoticeTopic HoursCorrected = new("Notices.hours-corrected", Page, Text, Hours, Hours);
    public static readonly NoticeTopic RemindAnswer = new("Notices.remind-answer", Page, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic LastAnswer = new("Notices.last-answer", Page, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic RemindTime = new("Notices.remind-time", Page, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic LastTime = new("Notices.last-time", Page, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.SetTime };
    public static readonly NoticeTopic RemindConfirm = new("Notices.remind-confirm", Page, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("Notices.last-confirm", Page, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic AskDone = new("Notices.ask-done", Page, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastDone = new("Notices.last-done", Page, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic NextTime = new("Notices.next-time", Page, Person, Text);
    public static readonly NoticeTopic NextTimeWaits = new("Notices.next-time-waits", Page, Person, Text);
    public static readonly NoticeTopic SeriesEnded = new("Notices.series-ended", Page, Person, Text);
    public static readonly NoticeTopic SeriesOver = new("Notices.series-over", Page, Person, Text);
    public static readonly NoticeTopic SeriesLimit = new("Notices.series-limit", Page, Person, Text);
    public static readonly NoticeTopic SeriesWaits = new("Notices.series-waits", Page, Person, Text);
}
