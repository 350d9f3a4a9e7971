using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of words between them.</summary>
internal static class MessageTopics
{
    public static readonly NoticeTopic Written = new("Notices.message", MessagesPages.Thread, Person, Text);
    public static readonly NoticeTopic WrittenToGroup = new("Notices.group-message", MessagesPages.Group, Person, Text);
    public static readonly NoticeTopic Contacts = new("Notices.contacts", MessagesPages.Thread, Person, Text);
    public static readonly NoticeTopic TextRemoved = new("Notices.text-removed", Page: null);
    public static readonly NoticeTopic TextKept = new("Notices.text-kept", Page: null);
}
