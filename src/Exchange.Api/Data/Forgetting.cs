using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Messages;

namespace Exchange.Api.Data;

/// <summary>What is kept no longer, by the days it is kept.</summary>
internal static class Forgetting
{
    private static readonly AgreementState[] Ended = [.. AgreementStates.Final];
    private static readonly GroupExchangeState[] GroupsEnded = [.. GroupExchangeStates.Final];

    /// <summary>Messages, 12 months after the end of their agreement or group exchange (Q4).</summary>
    public static IQueryable<Message> OldMessages(this ExchangeDb db, DateTimeOffset now)
    {
        var before = now.AddMonths(-12);
        return db.Messages.Where(message => db.Agreements.Any(a => a.Id == message.AgreementId && Ended.Contains(a.State) && a.Since <= before)
            || db.GroupExchanges.Any(g => g.Id == message.GroupExchangeId && GroupsEnded.Contains(g.State) && g.Since <= before));
    }

    /// <summary>Contacts, 30 days after the end (Q2).</summary>
    public static IQueryable<ContactShare> OldShares(this ExchangeDb db, DateTimeOffset now)
    {
        var before = now - ContactShare.After;
        return db.ContactShares.Where(share => db.Agreements.Any(a => a.Id == share.AgreementId && Ended.Contains(a.State) && a.Since < before));
    }

    /// <summary>Illness and care as a reason, after 6 months (K3).</summary>
    public static IQueryable<AgreementStep> OldReasons(this ExchangeDb db, DateTimeOffset now)
    {
        var before = now.AddMonths(-6);
        return db.AgreementSteps.Where(step => (step.Reason == CancelReason.Sick || step.Reason == CancelReason.Care) && step.At <= before);
    }
}
