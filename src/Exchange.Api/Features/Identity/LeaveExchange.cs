using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Rings;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>
/// Leave the exchange for good (C8, X10): what is open ends and the others are told without the cause, the rest of the hours goes on
/// or is covered by the community, the account stands at 0 under an alias, and nobody signs in any more.
/// </summary>
[May(Who.Resident)]
public sealed record LeaveExchange : IRequest<Unit>, IChange
{
    /// <summary>Who gets the hours that are left: somebody one has exchanged with, or null for the community.</summary>
    public Guid? GiveTo { get; init; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Identity.leave-understand")]
    public bool Understands { get; init; }

    /// <summary>How the person said so, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class LeaveExchangeHandler(ExchangeDb db, CurrentActor actor, UserManager<Login> logins, Words words, Moving moving, GroupMoving groups, RingMoving rings, TimeProvider clock) : IRequestHandler<LeaveExchange, Unit>
{
    private static readonly AgreementState[] Final = [.. AgreementStates.Final];

    public async Task<Unit> Handle(LeaveExchange request, CancellationToken ct)
    {
        var (now, me) = (clock.GetUtcNow(), actor.Me);
        if (actor.IsActingForAnother && request.Consent is null)
        {
            throw new Refused("agreements.consent-missing");
        }

        var (person, login) = (await db.People.OneAsync(me, ct), await db.Users.OneAsync(me, ct));
        if (login.Roles != Who.Resident)
        {
            throw new Refused("identity.leave-roles");
        }

        var agreements = await db.Agreements.Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me).ToListAsync(ct);
        // In the same words as for anything else that waits: whom somebody felt unsafe with is not told so (D2, D6).
        if (agreements.Exists(LeavingHandler.IsBeforeStaff) || await db.GroupExchanges.BeforeStaffWith(me).AnyAsync(ct) || await db.HasOpenSafetyCaseAsync(me, ct))
        {
            throw new Refused("identity.leave-waits");
        }

        if (await LeavingHandler.WordsAwaitedAsync(db, agreements, me, now, ct) is not [])
        {
            throw new Refused("identity.leave-answer-first");
        }

        person.Leave(Alias(), now);
        await EndAsync(agreements.Where(agreement => !Final.Contains(agreement.State)), now, ct);
        await groups.DepartAsync(me, ct);
        await rings.DepartAsync(me, ct);
        await CloseAsync(me, now, ct);
        await db.SaveChangesAsync(ct); // what is promised no longer must not count when the rest is given
        await SettleAsync(me, request.GiveTo, agreements, now, ct);
        if (!await db.Participants.AnyAsync(participant => participant.PersonId == me, ct))
        {
            person.ReachBy(null, null); // a worker who accompanies the person still has to reach them
        }

        (login.PasswordHash, login.PinHash) = (null, null);
        await logins.UpdateSecurityStampAsync(login);
        (actor.Note.Target, actor.Note.Reason) = (null, request.Consent?.ToString()); // of all that ended the last is not what this was about
        return Unit.Value;
    }

    private async Task EndAsync(IEnumerable<Agreement> open, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var agreement in open)
        {
            agreement.Leave(new(null, null, "system", now));
            await moving.SettleAsync(agreement, ct);
        }
    }

    private async Task CloseAsync(Guid me, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var listing in await db.Listings.Where(listing => listing.OwnerId == me).ToListAsync(ct))
        {
            if (listing.State is ListingState.Draft or ListingState.Pending && listing.PublishedAt is null)
            {
                db.Listings.Remove(listing);
            }
            else if (listing.State is ListingState.Active or ListingState.Paused)
            {
                listing.Close(actor.Actor, now); // whoever answered it was told when their agreement ended
            }
            else if (listing.State is ListingState.Pending)
            {
                listing.Return(words["Listings.owner-left"], Guid.Empty, now);
            }
        }

        foreach (var mandate in await db.Mandates.Where(mandate => mandate.PersonId == me).ToListAsync(ct))
        {
            mandate.Withdraw(now);
        }

        var today = clock.TodayInKaunas();
        var coming = db.JobFairs.Where(fair => fair.Date >= today).Select(fair => fair.Id);
        foreach (var registration in await db.FairRegistrations.Where(one => one.PersonId == me && one.CancelledAt == null && coming.Contains(one.FairId)).ToListAsync(ct))
        {
            registration.Cancel(now);
        }
    }

    private async Task SettleAsync(Guid me, Guid? giveTo, List<Agreement> agreements, DateTimeOffset now, CancellationToken ct)
    {
        var account = await db.AccountOfAsync(me, now, ct);
        var balance = await db.Entries.Where(entry => entry.AccountId == account.Id).SumAsync(entry => entry.Quarters, ct);
        if (balance == 0)
        {
            return;
        }

        var other = await db.CommunityAccountAsync(now, ct);
        if (balance > 0 && giveTo is { } heir)
        {
            if (!agreements.Exists(agreement => agreement.OtherThan(me) == heir && agreement.State == AgreementState.Completed)
                || !await db.People.AnyAsync(person => person.Id == heir && person.LeftAt == null, ct))
            {
                throw new Refused("access.not-found");
            }

            other = await db.AccountOfAsync(heir, now, ct);
            if ((await db.StandingAsync(other, ct)).CanGive < balance)
            {
                throw new Refused("identity.leave-rest-full");
            }
        }

        db.Postings.Add(Posting.Of(PostingKind.Closing, account.Id, [(account.Id, -balance), (other.Id, balance)], now));
    }

    // One word for everybody: it stands in the records, whoever reads them in whichever language.
    private string Alias()
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("lt");
        var alias = words["Identity.alias"];
        CultureInfo.CurrentUICulture = reader;
        return alias;
    }
}
