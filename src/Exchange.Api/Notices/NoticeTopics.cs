using System.Reflection;
using Exchange.Domain.Notifications;

namespace Exchange.Api.Notices;

/// <summary>What notices can be about: each area declares its own in one class here, and they are found as handlers are.</summary>
internal static class NoticeTopics
{
    private static readonly Dictionary<string, NoticeTopic> ByKey = Declared().ToDictionary(topic => topic.Key);

    public static IEnumerable<NoticeTopic> All => ByKey.Values;

    /// <summary>The topic of a notice that is kept; one that no area tells any more is read as it stands.</summary>
    public static NoticeTopic Of(Notice notice) => ByKey.GetValueOrDefault(notice.Key) ?? new(notice.Key, notice.Link);

    private static IEnumerable<NoticeTopic> Declared() =>
        from type in typeof(NoticeTopics).Assembly.GetTypes()
        where type.Namespace == typeof(NoticeTopics).Namespace
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.FieldType == typeof(NoticeTopic)
        select (NoticeTopic)field.GetValue(null)!;
}
