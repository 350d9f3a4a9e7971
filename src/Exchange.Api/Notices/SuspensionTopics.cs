using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What a member is told of a suspension: inside the letter alone.</summary>
internal static class SuspensionTopics
{
    public static readonly NoticeTopic Suspended = new("Suspensions.told-suspended", SuspensionsPages.Mine, Day, Text) { Kind = NoticeKind.Safety, IsPrivate = true };
    public static readonly NoticeTopic Lifted = new("Suspensions.told-lifted", ListingsPages.Mine, Text) { IsPrivate = true };
    public static readonly NoticeTopic Over = new("Suspensions.told-over", ListingsPages.Mine) { Kind = NoticeKind.News, IsPrivate = true };
}
