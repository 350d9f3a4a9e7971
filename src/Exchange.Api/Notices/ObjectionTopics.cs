using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What is told when a person does not agree with what was done in their name.</summary>
internal static class ObjectionTopics
{
    public static readonly NoticeTopic Raised = new("Identity.told-objection-raised", IdentityPages.Objection, Person);
    public static readonly NoticeTopic Stands = new("Identity.told-objection-stands", Page: null, Text);
    public static readonly NoticeTopic PutRight = new("Identity.told-objection-put-right", Page: null, Text);
    public static readonly NoticeTopic ActStands = new("Identity.told-objection-act-stands", SitePages.MyDay, Text);
    public static readonly NoticeTopic ActPutRight = new("Identity.told-objection-act-put-right", SitePages.MyDay, Text);
}
