using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>When a member took no part and why, and what a suspension would end now: read before it is decided.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record SuspensionsOf(Guid PersonId) : IRequest<SuspendedMember>, ISensitive;

/// <param name="Name">Full name of the member.</param>
/// <param name="MemberNumber">On the member's card.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="WhyNot">Code of why the reader cannot decide: it is themselves or somebody near (D4), or the member has other duties; null when they can.</param>
/// <param name="OpenAgreements">Agreements and group exchanges that would end.</param>
/// <param name="Begun">Agreements and group exchanges that have begun and would stay.</param>
/// <param name="OpenRings">Rings in which the member's place would open.</param>
/// <param name="OpenListings">Listings that would be put aside.</param>
public sealed record SuspendedMember(string Name, int MemberNumber, IReadOnlyList<SuspensionLine> Lines, string? WhyNot, int OpenAgreements, int Begun, int OpenRings, int OpenListings);

internal sealed class SuspensionsOfHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SuspensionsOf, SuspendedMember>
{
    public async Task<SuspendedMember> Handle(SuspensionsOf request, CancellationToken ct)
    {
        var (now, id) = (clock.GetUtcNow(), request.PersonId);
        var person = await db.People.AsNoTracking().Where(one => one.LeftAt == null).OneAsync(id, ct);
        var near = await db.NearToAsync(new Parties(id), now, ct);
        var agreements = (await db.OpenOf(id).AsNoTracking().ToListAsync(ct)).ToLookup(agreement => agreement.HasBegun(now));
        var (groups, toCome) = (await db.GroupExchanges.OpenWith(id).CountAsync(ct), await db.GroupExchanges.OpenWith(id).NotBegun(now).CountAsync(ct));
        return new(
            person.FullName,
            person.MemberNumber,
            await db.SuspensionsOfAsync(id, clock.TodayInKaunas(), ct),
            id == actor.Actor ? "suspensions.own" : near.Contains(actor.Actor) ? "suspensions.near" : await db.Users.AnyAsync(login => login.Id == id && login.Roles == Who.Resident, ct) ? null : "suspensions.staff",
            agreements[false].Count() + toCome,
            agreements[true].Count() + groups - toCome,
            await db.Rings.WaitingFor(id).CountAsync(ring => ring.State == RingState.Proposed, ct),
            await db.ShownBy(id, now).CountAsync(ct));
    }
}
