using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a group exchange: what it is about, and a neighbour where the sentence has one.</summary>
internal static class GroupExchangeTopics
{
    public static readonly NoticeTopic Joined = new("GroupExchanges.told-joined", GroupExchangesPages.One, Text, Person);
    public static readonly NoticeTopic Waits = new("GroupExchanges.told-waits", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Approved = new("GroupExchanges.told-approved", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic PlaceRefused = new("GroupExchanges.told-place-refused", GroupExchangesPages.One, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Left = new("GroupExchanges.told-left", GroupExchangesPages.One, Text, Person);
    public static readonly NoticeTopic AskReport = new("GroupExchanges.told-ask-report", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic RemindReport = new("GroupExchanges.told-remind-report", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastReport = new("GroupExchanges.told-last-report", GroupExchangesPages.One, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Reported = new("GroupExchanges.told-reported", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic Absent = new("GroupExchanges.told-absent", GroupExchangesPages.One, Text) { Next = NextStep.Explain };
    public static readonly NoticeTopic RemindConfirm = new("GroupExchanges.told-remind-confirm", GroupExchangesPages.One, Text) { Next = NextStep.Confirm };
    public static readonly NoticeTopic LastConfirm = new("GroupExchanges.told-last-confirm", GroupExchangesPages.One, Text) { Kind = NoticeKind.HandOver, Next = NextStep.Confirm };
    public static readonly NoticeTopic Cancelled = new("GroupExchanges.told-cancelled", GroupExchangesPages.One, Text) { Next = NextStep.LookOn };
    public static readonly NoticeTopic Nobody = new("GroupExchanges.told-nobody", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Disputed = new("GroupExchanges.told-disputed", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Decided = new("GroupExchanges.told-decided", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Completed = new("GroupExchanges.told-completed", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Voided = new("GroupExchanges.told-voided", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Questioned = new("GroupExchanges.told-questioned", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Corrected = new("GroupExchanges.told-corrected", GroupExchangesPages.One, Text);
    public static readonly NoticeTopic Kept = new("GroupExchanges.told-kept", GroupExchangesPages.One, Text);
}
