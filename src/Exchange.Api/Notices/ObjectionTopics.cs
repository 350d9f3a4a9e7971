using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What is told when a person does not agree with what was done in their name.</summary>
internal static class ObjectionTopics
{
    public static readonly NoticeTopic Raised = new("Notices.objection-raised", IdentityPages.Objection, Person);
    public static readonly NoticeTopic Stands = new("Notices.objection-stands", Page: null, Text);
    public static readonly NoticeTopic PutRight = new("Notices.objection-put-right", Page: null, Text);
    public static readonly NoticeTopic ActStands = new("Notices.objection-stands-act", SitePages.MyDay, Text);
    public static readonly NoticeTopic ActPutRight = new("Notices.objection-put-right-act", SitePages.MyDay, Text);
}
