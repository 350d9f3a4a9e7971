using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What authors are told of their listings, and others of listings that might suit them.</summary>
internal static class ListingTopics
{
    public static readonly NoticeTopic Shown = new("Listings.told-shown", ListingsPages.Show, Text) { Kind = NoticeKind.News };
    public static readonly NoticeTopic Returned = new("Listings.told-returned", ListingsPages.Show, Text) { Next = NextStep.Reword };
    public static readonly NoticeTopic Removed = new("Listings.told-removed", ListingsPages.Show, Text);
    public static readonly NoticeTopic Aside = new("Listings.told-aside", ListingsPages.Show, Text) { IsPrivate = true };
    public static readonly NoticeTopic EndsInWeek = new("Listings.told-ends-in-week", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic EndsTomorrow = new("Listings.told-ends-tomorrow", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Renew };
    public static readonly NoticeTopic NeedWaits = new("Listings.told-need-waits", ListingsPages.Show, Text) { Kind = NoticeKind.News, Next = NextStep.Reword };
    public static readonly NoticeTopic SearchFound = new("Listings.told-search-found", ListingsPages.Show, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
    public static readonly NoticeTopic AskedToHelp = new("Listings.told-asked-to-help", ListingsPages.Show, Text) { Kind = NoticeKind.Suggestion, Next = NextStep.Look };
}
