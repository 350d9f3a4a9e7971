using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a group exchange: what it is about, and a neighbour where the sentence has one.</summary>
internal static class GroupExchangeTopics
{
    private const string Page = "/talkos/{0}";

    public static readonly NoticeTopic Joined = new("Notices.group-joined", Page, Text, Person);
    public static readonly NoticeTopic Waits = new("Notices.group-waits", Page, Text);
    public static readonly NoticeTopic Approved = new("Notices.group-approved", Page, Text);
    public static readonly NoticeTopic PlaceRefused = new("Notices.group-place-refused", Page, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Left = new("Notices.group-left", Page, Text, Person);
    public static readonly NoticeTopic AskReport = new("Notices.group-ask-report", Page, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic RemindReport = new("Notices.group-remind-report", Page, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastReport = new("Notices.last-group-report", Page, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Reported = new("Notices.group-reported", Page, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic Absent = new("Notices.group-absent", Page, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic RemindConfirm = new("Notices.group-remind-confirm", Page, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("Notices.last-group-confirm", Page, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Cancelled = new("Notices.group-cancelled", Page, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Nobody = new("Notices.group-nobody", Page, Text);
    public static readonly NoticeTopic Disputed = new("Notices.group-disputed", Page, Text);
    public static readonly NoticeTopic Decided = new("Notices.group-decided", Page, Text);
    public static readonly NoticeTopic Completed = new("Notices.group-completed", Page, Text);
    public static readonly NoticeTopic Voided = new("Notices.group-voided", Page, Text);
    public static readonly NoticeTopic Questioned = new("Notices.group-questioned", Page, Text);
    public static readonly NoticeTopic Corrected = new("Notices.group-corrected", Page, Text);
    public static readonly NoticeTopic Kept = new("Notices.group-kept", Page, Text);
}
