using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>An agreement that is to be moved: reached by whoever may, as they have read it, and who they are to it.</summary>
internal sealed class AgreementAccess(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>The same, by the days of Kaunas.</summary>
    public Acting InKaunas => By with { At = By.At.InKaunas() };

    /// <summary>One's own agreement, as it was last read.</summary>
    /// <param name="id">Which.</param>
    /// <param name="expectedVersion">Number of its steps that the person has read; null does not ask (X3).</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>agreements.both-sides</c> (P4).</exception>
    public async Task<Agreement> OwnAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var agreement = await ReadAsync(db.Agreements.OwnOf(actor), id, expectedVersion, ct);
        var other = agreement.OtherThan(actor.Me);
        if ((actor.IsActingForAnother && other == actor.ActorId) || await db.AgreementSteps.AnyAsync(step => step.AgreementId == id && step.ActorId == actor.ActorId && step.SubjectId == other, ct))
        {
            throw new Refused("agreements.both-sides");
        }

        return agreement;
    }

    /// <summary>An agreement that staff is asked about, for a worker who may decide.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>agreements.own-decision</c> (D4).</exception>
    public async Task<Agreement> StaffAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var agreement = await ReadAsync(db.Agreements.BeforeStaff(actor), id, expectedVersion, ct);
        await db.MustBeImpartialAsync(agreement, actor.Actor, By.At, ct);
        return agreement;
    }

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    private async Task<Agreement> ReadAsync(IQueryable<Agreement> reach, Guid id, int? expectedVersion, CancellationToken ct)
    {
        var agreement = await reach.OneAsync(id, ct);
        if (expectedVersion is not null && expectedVersion != agreement.Version)
        {
            throw new Refused("access.changed");
        }

        // What the clock should have done by now counts, whether or not the background work has come to it.
        agreement.Tick(clock.GetUtcNow());
        actor.Note.Target = id;
        return agreement;
    }
}
