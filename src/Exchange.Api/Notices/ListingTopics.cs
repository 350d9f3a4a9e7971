using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What authors are told of their listings, and others of listings that might suit them.</summary>
internal static class ListingTopics
{
    public static readonly NoticeTopic Shown = new("Notices.listing-shown", ListingsPages.Show, Text) { Kind = NoticeKind.News };
    public static readonly NoticeTopic Returned = new("Notices.listing-returned", ListingsPages.Show, Text) { Next = NextStep.Reword };
    public static readonly NoticeTopic Removed = new("Notices.listing-removed", ListingsPages.Show, Text);
    public static readonly NoticeTopic Aside = new("Notices.listing-aside", ListingsPages.Show, Text) { IsPrivate = true };
    public static readonly NoticeTopic EndsInWeek = new("Notices.ends-in-week", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic EndsTomorrow = new("Notices.ends-tomorrow", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic NeedWaits = new("Notices.need-waits", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Reword };
    public static readonly NoticeTopic SearchFound = new("Notices.search-found", ListingsPages.Show, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
    public static readonly NoticeTopic AskedToHelp = new("Notices.asked-to-help", ListingsPages.Show, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
}
