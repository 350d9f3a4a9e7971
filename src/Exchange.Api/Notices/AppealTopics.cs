using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told when another worker has decided.</summary>
internal static class AppealTopics
{
    public static readonly NoticeTopic Stands = new("Appeals.told-stands", Page: null, Text);
    public static readonly NoticeTopic ListingShown = new("Appeals.told-listing-shown", ListingsPages.Show, Text);
    public static readonly NoticeTopic AgreementAnew = new("Appeals.told-agreement-anew", AgreementsPages.One, Text);
    public static readonly NoticeTopic SuspensionLifted = new("Appeals.told-suspension-lifted", AppealsPages.Ask) { IsPrivate = true };
    public static readonly NoticeTopic SuspensionStands = new("Appeals.told-suspension-stands", AppealsPages.Ask) { IsPrivate = true };
}
