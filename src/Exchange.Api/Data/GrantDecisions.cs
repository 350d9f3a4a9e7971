using System.Globalization;
using Exchange.Api.Notices;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The community's account and what it gives.</summary>
internal static class GrantDecisions
{
    /// <summary>The one account of the community, opened when it is first needed.</summary>
    public static async Task<Account> CommunityAccountAsync(this ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Accounts.Where(account => account.PersonId == null).OrderBy(account => account.OpenedAt).FirstOrDefaultAsync(ct)
        ?? db.Accounts.Add(Account.OpenForCommunity(now)).Entity;

    /// <summary>Books decided thanks for everybody at once and tells them; what waits is only held against the limits.</summary>
    /// <exception cref="Refused"><c>ledger.grant-limit</c> with the hours the community has left; <c>ledger.grant-over</c> with the name of whom it would carry past the cap (C1); <c>ledger.grant-left</c>.</exception>
    public static async Task BookGrantAsync(this ExchangeDb db, Grant grant, DateTimeOffset now, CancellationToken ct)
    {
        var community = await db.CommunityAccountAsync(now, ct);
        var left = (await db.StandingAsync(community, ct)).CanReceive;
        if (grant.Total > left)
        {
            throw new Refused("ledger.grant-limit", left.Count.ToString("0.##", CultureInfo.CurrentCulture));
        }

        var accounts = new List<Guid>();
        foreach (var person in await db.People.Where(person => grant.PersonIds.Contains(person.Id)).ToListAsync(ct))
        {
            if (person.LeftAt is not null)
            {
                throw new Refused("ledger.grant-left", person.PublicName);
            }

            var account = await db.AccountOfAsync(person.Id, now, ct);
            if (grant.Hours > (await db.StandingAsync(account, ct)).CanGive)
            {
                throw new Refused("ledger.grant-over", person.PublicName);
            }

            accounts.Add(account.Id);
            if (grant.State == GrantState.Booked)
            {
                db.Notices.Add(Notice.To(person.Id, LedgerTopics.Thanked, [NoticeArg.Hours(grant.Hours), grant.Reason], now));
            }
        }

        if (grant.State == GrantState.Booked)
        {
            db.Postings.Add(grant.Book(community.Id, accounts));
        }
    }
}
