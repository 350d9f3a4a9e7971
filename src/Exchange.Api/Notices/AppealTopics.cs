using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told when another worker has decided.</summary>
internal static class AppealTopics
{
    public static readonly NoticeTopic Stands = new("Notices.appeal-stands", Page: null, Text);
    public static readonly NoticeTopic ListingShown = new("Notices.appeal-listing-shown", "/skelbimai/{0}", Text);
    public static readonly NoticeTopic AgreementAnew = new("Notices.appeal-agreement-anew", "/susitarimai/{0}", Text);
    public static readonly NoticeTopic SuspensionLifted = new("Notices.appeal-suspension-lifted", "/apeliacijos/{0}") { IsPrivate = true };
    public static readonly NoticeTopic SuspensionStands = new("Notices.appeal-suspension-stands", "/apeliacijos/{0}") { IsPrivate = true };
}
