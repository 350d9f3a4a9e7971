using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of an agreement: mostly who the other is, and what it is about.</summary>
internal static class AgreementTopics
{
    public static readonly NoticeTopic Proposed = new("Agreements.told-proposed", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Taken = new("Agreements.told-taken", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Countered = new("Agreements.told-countered", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Accepted = new("Agreements.told-accepted", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic Declined = new("Agreements.told-declined", AgreementsPages.One, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Withdrawn = new("Agreements.told-withdrawn", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Suggested = new("Agreements.told-suggested", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic Agreed = new("Agreements.told-agreed", AgreementsPages.One, Person, Text) { HasTime = true };
    public static readonly NoticeTopic WaitsForWorker = new("Agreements.told-waits-for-worker", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Approved = new("Agreements.told-approved", AgreementsPages.One, Person, Text) { HasTime = true };
    public static readonly NoticeTopic NotApproved = new("Agreements.told-not-approved", AgreementsPages.One, Person, Text) { Kind = NoticeKind.Safety };
    public static readonly NoticeTopic Cancelled = new("Agreements.told-cancelled", AgreementsPages.One, Person, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic ListingClosed = new("Agreements.told-listing-closed", AgreementsPages.One, Person, Text) { Kind = NoticeKind.News, Next = NextStep.LookOn };
    public static readonly NoticeTopic Expired = new("Agreements.told-expired", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic LastExpired = new("Agreements.told-last-expired", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver };
    public static readonly NoticeTopic NoShow = new("Agreements.told-no-show", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Closed = new("Agreements.told-closed", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic ReportedDone = new("Agreements.told-reported-done", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic AmountsDiffer = new("Agreements.told-amounts-differ", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic NoShowReported = new("Agreements.told-no-show-reported", AgreementsPages.One, Person, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic WorkerHelps = new("Agreements.told-worker-helps", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic Completed = new("Agreements.told-completed", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SlipEntered = new("Agreements.told-slip-entered", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic HoursCorrected = new("Agreements.told-hours-corrected", AgreementsPages.One, Text, Hours, Hours);
    public static readonly NoticeTopic RemindAnswer = new("Agreements.told-remind-answer", AgreementsPages.One, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic LastAnswer = new("Agreements.told-last-answer", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic RemindTime = new("Agreements.told-remind-time", AgreementsPages.One, Person, Text) { Next = NextStep.SetTime };
    public static readonly NoticeTopic LastTime = new("Agreements.told-last-time", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.SetTime };
    public static readonly NoticeTopic RemindConfirm = new("Agreements.told-remind-confirm", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("Agreements.told-last-confirm", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic AskDone = new("Agreements.told-ask-done", AgreementsPages.One, Person, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastDone = new("Agreements.told-last-done", AgreementsPages.One, Person, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic NextTime = new("Agreements.told-next-time", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic NextTimeWaits = new("Agreements.told-next-time-waits", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesEnded = new("Agreements.told-series-ended", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesOver = new("Agreements.told-series-over", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesLimit = new("Agreements.told-series-limit", AgreementsPages.One, Person, Text);
    public static readonly NoticeTopic SeriesWaits = new("Agreements.told-series-waits", AgreementsPages.One, Person, Text);
}
