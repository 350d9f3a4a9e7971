using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a ring. No sentence names anybody (R12).</summary>
internal static class RingTopics
{
    public static readonly NoticeTopic Asked = new("Notices.ring-asked", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic Remind = new("Notices.ring-remind", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic Last = new("Notices.last-ring", RingsPages.One) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic Changed = new("Notices.ring-changed", RingsPages.One);
    public static readonly NoticeTopic ChangedAsked = new("Notices.ring-changed-asked", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic NotFormed = new("Notices.ring-not-formed", RingsPages.One);
    public static readonly NoticeTopic Formed = new("Notices.ring-formed", RingsPages.One);
    public static readonly NoticeTopic Completed = new("Notices.ring-completed", RingsPages.One);
    public static readonly NoticeTopic WaitsFirst = new("Notices.ring-waits-first", RingsPages.One);
    public static readonly NoticeTopic Over = new("Notices.ring-over", RingsPages.One);
    public static readonly NoticeTopic Left = new("Notices.ring-left", RingsPages.Mine, Text);
}
