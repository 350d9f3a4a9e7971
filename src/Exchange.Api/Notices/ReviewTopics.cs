using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of reviews.</summary>
internal static class ReviewTopics
{
    public static readonly NoticeTopic Shown = new("Reviews.told-shown", Page: null, Person, Text);
}
