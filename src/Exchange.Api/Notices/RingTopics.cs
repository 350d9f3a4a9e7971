using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a ring. No sentence names anybody (R12).</summary>
internal static class RingTopics
{
    public static readonly NoticeTopic Asked = new("Rings.told-asked", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic Remind = new("Rings.told-remind", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic Last = new("Rings.told-last", RingsPages.One) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic Changed = new("Rings.told-changed", RingsPages.One);
    public static readonly NoticeTopic ChangedAsked = new("Rings.told-changed-asked", RingsPages.One) { Next = NextStep.Answer };
    public static readonly NoticeTopic NotFormed = new("Rings.told-not-formed", RingsPages.One);
    public static readonly NoticeTopic Formed = new("Rings.told-formed", RingsPages.One);
    public static readonly NoticeTopic Completed = new("Rings.told-completed", RingsPages.One);
    public static readonly NoticeTopic WaitsFirst = new("Rings.told-waits-first", RingsPages.One);
    public static readonly NoticeTopic Over = new("Rings.told-over", RingsPages.One);
    public static readonly NoticeTopic Left = new("Rings.told-left", RingsPages.Mine, Text);
}
