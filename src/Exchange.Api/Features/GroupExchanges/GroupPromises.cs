using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>What is asked before somebody calls a group exchange or takes a place: limits, safety, and whether a worker looks first.</summary>
internal sealed class GroupPromises(ExchangeDb db, CurrentActor actor, TimeProvider clock, Vocabulary vocabulary)
{
    /// <summary>Both accounts can carry one more place (C2).</summary>
    /// <exception cref="Refused">What <see cref="AccountState.Promise"/> refuses.</exception>
    public async Task PromiseAsync(GroupExchange group, Guid comer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var organiser = await db.StandingAsync(await db.AccountOfAsync(group.OrganiserId, now, ct), ct);
        var other = await db.StandingAsync(await db.AccountOfAsync(comer, now, ct), ct);
        var (giver, receiver) = group.Kind == GroupExchangeKind.ManyHelp ? (other, organiser) : (organiser, other);
        AccountState.Promise(giver, receiver, group.Hours);
    }

    /// <summary>The activity can be called by this person (S4, S10).</summary>
    /// <exception cref="Refused"><c>group-exchanges.skill-missing</c>; what <see cref="GroupSafety.OfCall"/> refuses.</exception>
    public async Task CheckCallAsync(GroupTerms terms, CancellationToken ct)
    {
        if (vocabulary.Find(terms.SkillCode) is null)
        {
            throw new Refused("group-exchanges.skill-missing");
        }

        var organiser = await db.People.AsNoTracking().OneAsync(actor.Me, ct);
        GroupSafety.OfCall(terms.Kind, vocabulary.SafetyOf(terms.SkillCode), organiser, terms.StartsAt.InKaunas().Date());
    }

    /// <summary>Why a worker has to look at a place (S5, S7, S8).</summary>
    /// <exception cref="Refused">What <see cref="GroupSafety.OfPlace"/> refuses.</exception>
    public async Task<ReviewReasons> LooksAsync(GroupExchange group, Guid comer, CancellationToken ct)
    {
        var two = await db.People.AsNoTracking().Where(person => person.Id == group.OrganiserId || person.Id == comer).ToDictionaryAsync(person => person.Id, ct);
        return GroupSafety.OfPlace(group.Kind, vocabulary.SafetyOf(group.SkillCode), two[group.OrganiserId], two[comer], group.StartsAt.InKaunas().Date());
    }
}
