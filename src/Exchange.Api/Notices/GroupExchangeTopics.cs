using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a group exchange: what it is about, and a neighbour where the sentence has one.</summary>
internal static class GroupExchangeTopics
{
    public static readonly NoticeTopic Joined = new("Notices.group-joined", GroupExchangesPages.One, Text, Person);
    public static readonly NoticeTopic Waits = new("Notices.group-waits", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Approved = new("Notices.group-approved", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic PlaceRefused = new("Notices.group-place-refused", GroupExchangesPages.One, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Left = new("Notices.group-left", GroupExchangesPages.One, Text, Person);
    public static readonly NoticeTopic AskReport = new("Notices.group-ask-report", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic RemindReport = new("Notices.group-remind-report", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastReport = new("Notices.last-group-report", GroupExchangesPages.One, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Reported = new("Notices.group-reported", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic Absent = new("Notices.group-absent", GroupExchangesPages.One, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic RemindConfirm = new("Notices.group-remind-confirm", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("Notices.last-group-confirm", GroupExchangesPages.One, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Cancelled = new("Notices.group-cancelled", GroupExchangesPages.One, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Nobody = new("Notices.group-nobody", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Disputed = new("Notices.group-disputed", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Decided = new("Notices.group-decided", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Completed = new("Notices.group-completed", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Voided = new("Notices.group-voided", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Questioned = new("Notices.group-questioned", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Corrected = new("Notices.group-corrected", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Kept = new("Notices.group-kept", GroupExchangesPages.One, Text);
}
