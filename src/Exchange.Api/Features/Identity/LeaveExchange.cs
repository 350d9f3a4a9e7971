using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
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

internal sealed class LeaveExchangeHandler(ExchangeDb db, CurrentActor actor, UserManager<Login> logins, Words words, Happenings happened, TimeProvider clock) : IRequestHandler<LeaveExchange, Unit>
{
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
        await happened.HandOutAsync(ct); // everything open ends first
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
            if ((await db.StandingAsync(other, ct)).CanGive.Quarters < balance)
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
