using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What people are told of words between them.</summary>
internal static class MessageTopics
{
    public static readonly NoticeTopic Written = new("Messages.told-written", MessagesPages.Thread, Person, Text);
    public static readonly NoticeTopic WrittenToGroup = new("Messages.told-written-to-group", MessagesPages.Group, Person, Text);
    public static readonly NoticeTopic Contacts = new("Messages.told-contacts", MessagesPages.Thread, Person, Text);
    public static readonly NoticeTopic TextRemoved = new("Messages.told-text-removed", Page: null);
    public static readonly NoticeTopic TextKept = new("Messages.told-text-kept", Page: null);
}
