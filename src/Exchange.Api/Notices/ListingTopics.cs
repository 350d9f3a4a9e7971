using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What authors are told of their listings, and others of listings that might suit them.</summary>
internal static class ListingTopics
{
    private const string Page = "/skelbimai/{0}";

    public static readonly NoticeTopic Shown = new("Notices.listing-shown", Page, Text) { Kind = NoticeKind.News };
    public static readonly NoticeTopic Returned = new("Notices.listing-returned", Page, Text) { Next = NextStep.Reword };
    public static readonly NoticeTopic Removed = new("Notices.listing-removed", Page, Text);
    public static readonly NoticeTopic Aside = new("Notices.listing-aside", Page, Text) { IsPrivate = true };
    public static readonly NoticeTopic EndsInWeek = new("Notices.ends-in-week", Page, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic EndsTomorrow = new("Notices.ends-tomorrow", Page, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic NeedWaits = new("Notices.need-waits", Page, Text) { Kind = NoticeKind.News, Next = NextStep.Reword };
    public static readonly NoticeTopic SearchFound = new("Notices.search-found", Page, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
    public static readonly NoticeTopic AskedToHelp = new("Notices.asked-to-help", Page, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
}
