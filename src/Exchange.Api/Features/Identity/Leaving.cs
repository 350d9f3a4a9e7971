using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>What leaving would mean for oneself: said before anything happens.</summary>
[May(Who.Resident)]
public sealed record Leaving : IRequest<WhatLeavingMeans>;

/// <param name="Balance">Minutes given less received.</param>
/// <param name="OpenAgreements">Agreements and group exchanges that would end.</param>
/// <param name="OpenRings">Rings in which one's place would open.</param>
/// <param name="OpenListings">Listings that would be closed.</param>
/// <param name="Partners">People one has exchanged with, who could get the hours that are left.</param>
/// <param name="Waits">A worker has something to settle first.</param>
/// <param name="AnswerFirst">Help of others whose hours are not written down yet: how it went is to be said before one leaves.</param>
public sealed record WhatLeavingMeans(
    int Balance, int OpenAgreements, int OpenRings, int OpenListings, IReadOnlyList<PartnerLine> Partners, bool Waits, IReadOnlyList<OpenWord> AnswerFirst);

/// <param name="Id">Agreement or group exchange.</param>
/// <param name="What">What it is about.</param>
/// <param name="IsGroup">It is a group exchange.</param>
public sealed record OpenWord(Guid Id, string What, bool IsGroup);

/// <param name="Id">Person.</param>
/// <param name="Name">First name and initial.</param>
public sealed record PartnerLine(Guid Id, string Name);

internal sealed class LeavingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<Leaving, WhatLeavingMeans>
{
    public async Task<WhatLeavingMeans> Handle(Leaving request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var standing = await db.StandingAsync(await db.AccountOfAsync(me, now, ct), ct);
        var agreements = await db.Agreements.AsNoTracking().Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me).ToListAsync(ct);
        var partners = agreements.Where(agreement => agreement.State == AgreementState.Completed).Select(agreement => agreement.OtherThan(me)).ToHashSet();
        var people = await db.People.AsNoTracking().Where(person => partners.Contains(person.Id) && person.LeftAt == null).OrderBy(person => person.FirstName).ToListAsync(ct);
        return new(
            standing.Balance.Minutes,
            agreements.Count(agreement => !agreement.IsFinal) + await db.GroupExchanges.OpenWith(me).CountAsync(ct),
            await db.Rings.WaitingFor(me).CountAsync(ring => ring.State == RingState.Proposed, ct),
            await db.Listings.CountAsync(listing => listing.OwnerId == me && (listing.State == ListingState.Active || listing.State == ListingState.Paused || listing.State == ListingState.Pending), ct),
            standing.Balance.Quarters > 0 ? [.. people.Select(person => new PartnerLine(person.Id, person.PublicName))] : [],
            agreements.Exists(IsBeforeStaff) || await db.GroupExchanges.BeforeStaffWith(me).AnyAsync(ct),
            await WordsAwaitedAsync(db, agreements, me, now, ct));
    }

    /// <summary>What the person has to say first, so that nobody who helped them loses hours (C3b, X11).</summary>
    internal static async Task<IReadOnlyList<OpenWord>> WordsAwaitedAsync(ExchangeDb db, IEnumerable<Agreement> agreements, Guid me, DateTimeOffset now, CancellationToken ct)
    {
        var groups = await db.GroupExchanges.AsNoTracking().OpenWith(me).Include(group => group.Places).ToListAsync(ct);
        return
        [
            .. agreements.Where(agreement => agreement.AwaitsWordOf(me, now)).Select(agreement => new OpenWord(agreement.Id, agreement.What, IsGroup: false)),
            .. groups.Where(group => group.AwaitsWordOf(me, now)).Select(group => new OpenWord(group.Id, group.What, IsGroup: true)),
        ];
    }

    // D6: whoever is spoken of stays until it is settled, by the two or by a worker; a waiting approval is no such thing.
    internal static bool IsBeforeStaff(Agreement agreement) => agreement.State is AgreementState.Disputed or AgreementState.NoShowReported
        || (agreement.WithStaffSince is not null && agreement.State != AgreementState.AwaitingApproval);
}
