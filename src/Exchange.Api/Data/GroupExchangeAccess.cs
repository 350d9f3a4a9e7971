using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>A group exchange that is to be moved: reached by whoever may, as they have read it, and who they are to it.</summary>
internal sealed class GroupExchangeAccess(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>One's own group exchange, as it was last read.</summary>
    /// <param name="id">Which.</param>
    /// <param name="expectedVersion">Version that the person has read; null does not ask (X3).</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>group-exchanges.both-sides</c> (P4).</exception>
    public async Task<GroupExchange> OwnAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var group = await ReadAsync(db.GroupExchanges.OwnOf(actor), id, expectedVersion, ct);
        CheckOneSide(group);
        return group;
    }

    /// <summary>A group exchange that the person is in, or once asked for a place in.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>group-exchanges.both-sides</c> (P4).</exception>
    public async Task<GroupExchange> OnceAsync(Guid id, CancellationToken ct)
    {
        var group = await ReadAsync(db.GroupExchanges.OnceOf(actor), id, null, ct);
        CheckOneSide(group);
        return group;
    }

    /// <summary>A call to take a place of, if this person may meet its people.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>group-exchanges.both-sides</c> (P4), <c>identity.guardian-consent</c> (S2), <c>group-exchanges.closed</c>.</exception>
    public async Task<GroupExchange> CallAsync(Guid id, CancellationToken ct)
    {
        var group = await ReadAsync(db.GroupExchanges.VisibleTo(db, actor, clock.GetUtcNow()), id, null, ct);
        CheckOneSide(group);
        await db.MustBeAllowedAsync(actor.Me, clock, ct);
        if (group.OrganiserId != actor.Me && !await db.IsAllowedAsync(group.OrganiserId, clock, ct))
        {
            throw new Refused("group-exchanges.closed");
        }

        return group;
    }

    /// <summary>A group exchange that staff is asked about, for a worker who may decide.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>group-exchanges.own-decision</c> (D4).</exception>
    public async Task<GroupExchange> StaffAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var group = await ReadAsync(db.GroupExchanges.BeforeStaff(actor), id, expectedVersion, ct);
        await db.MustBeImpartialAsync(group, actor.Actor, By.At, ct);
        return group;
    }

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    private async Task<GroupExchange> ReadAsync(IQueryable<GroupExchange> reach, Guid id, int? expectedVersion, CancellationToken ct)
    {
        var group = await reach.Whole().OneAsync(id, ct);
        if (expectedVersion is not null && expectedVersion != group.ReadVersion)
        {
            throw new Refused("access.changed");
        }

        // What the clock should have done by now counts, whether or not the background work has come to it.
        group.Tick(clock.GetUtcNow());
        actor.Note.Target = id;
        return group;
    }

    // Nobody speaks for both sides, whether for oneself or in another's name.
    private void CheckOneSide(GroupExchange group)
    {
        HashSet<Guid> others = actor.Me == group.OrganiserId ? [.. group.Places.Where(place => place.IsHeld).Select(place => place.PersonId)] : [group.OrganiserId];
        if ((actor.IsActingForAnother && others.Contains(actor.Actor)) || group.Steps.Any(step => step.ActorId == actor.ActorId && step.SubjectId is { } subject && others.Contains(subject)))
        {
            throw new Refused("group-exchanges.both-sides");
        }
    }
}
