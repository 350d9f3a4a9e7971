using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of a ring. No sentence names anybody (R12).</summary>
internal static class RingTopics
{
    private const string Page = "/ziedai/{0}";

    public static readonly NoticeTopic Asked = new("Notices.ring-asked", Page) { Next = NextStep.Answer };
    public static readonly NoticeTopic Remind = new("Notices.ring-remind", Page) { Next = NextStep.Answer };
    public static readonly NoticeTopic Last = new("Notices.last-ring", Page) { Kind = NoticeKind.HandOver, Next = NextStep.Answer };
    public static readonly NoticeTopic Changed = new("Notices.ring-changed", Page);
    public static readonly NoticeTopic ChangedAsked = new("Notices.ring-changed-asked", Page) { Next = NextStep.Answer };
    public static readonly NoticeTopic NotFormed = new("Notices.ring-not-formed", Page);
    public static readonly NoticeTopic Formed = new("Notices.ring-formed", Page);
    public static readonly NoticeTopic Completed = new("Notices.ring-completed", Page);
    public static readonly NoticeTopic WaitsFirst = new("Notices.ring-waits-first", Page);
    public static readonly NoticeTopic Over = new("Notices.ring-over", Page);
    public static readonly NoticeTopic Left = new("Notices.ring-left", "/ziedai", Text);
}
