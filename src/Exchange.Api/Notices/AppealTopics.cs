using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told when another worker has decided.</summary>
internal static class AppealTopics
{
    public static readonly NoticeTopic Stands = new("Notices.appeal-stands", Page: null, Text);
    public static readonly NoticeTopic ListingShown = new("Notices.appeal-listing-shown", ListingsPages.Show, Text);
    public static readonly NoticeTopic AgreementAnew = new("Notices.appeal-agreement-anew", AgreementsPages.One, Text);
    public static readonly NoticeTopic SuspensionLifted = new("Notices.appeal-suspension-lifted", AppealsPages.Ask) { IsPrivate = true };
    public static readonly NoticeTopic SuspensionStands = new("Notices.appeal-suspension-stands", AppealsPages.Ask) { IsPrivate = true };
}
