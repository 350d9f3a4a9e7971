using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What a member is told of their hours.</summary>
internal static class LedgerTopics
{
    public static readonly NoticeTopic Thanked = new("Ledger.told-thanked", LedgerPages.MyHours, Hours, Text);
    public static readonly NoticeTopic LimitsChanged = new("Ledger.told-limits-changed", LedgerPages.MyHours, Text);
}
