using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>A ring that is to be moved: reached by whoever may, as they have read it.</summary>
internal sealed class RingAccess(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>A ring in which one is now, as it was last read.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c> (X3).</exception>
    public async Task<Ring> OwnAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var ring = await ReadAsync(id, expectedVersion, ct);
        return ring.RoleOf(actor.Me) == RingRole.Member ? ring : throw new Refused("access.not-found");
    }

    /// <summary>Any ring, for a worker who may decide, or the program.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>rings.own-decision</c> (D4).</exception>
    public async Task<Ring> StaffAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var ring = await ReadAsync(id, expectedVersion, ct);
        if (actor.ActorId is { } worker)
        {
            await db.MustBeImpartialAsync(ring, worker, By.At, ct);
        }

        return ring;
    }

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    private async Task<Ring> ReadAsync(Guid id, int? expectedVersion, CancellationToken ct)
    {
        var ring = await db.Rings.Whole().OneAsync(id, ct);
        actor.Note.Target = id;
        return expectedVersion is null || expectedVersion == ring.Version ? ring : throw new Refused("access.changed");
    }
}
