using Exchange.Api.Data;
using Exchange.Api.Features.Rings;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>What every move of an agreement needs around the domain's decision: reach, booking, telling the other side, the next time of a series.</summary>
internal sealed class Moving(ExchangeDb db, CurrentActor actor, TimeProvider clock, NextTimes times)
{
    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>The same, by the days of Kaunas.</summary>
    public Acting InKaunas => By with { At = By.At.InKaunas() };

    /// <summary>One's own agreement, as it was last seen.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">Number of its steps that the person has read; null does not ask (X3).</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>agreements.both-sides</c> (P4).</exception>
    public async Task<Agreement> OwnAsync(Guid id, int? seen, CancellationToken ct)
    {
        var agreement = await SeenAsync(db.Agreements.OwnOf(actor), id, seen, ct);
        var other = agreement.OtherThan(actor.Me);
        if ((actor.IsActingForAnother && other == actor.ActorId) || await db.AgreementSteps.AnyAsync(step => step.AgreementId == id && step.ActorId == actor.ActorId && step.SubjectId == other, ct))
        {
            throw new Refused("agreements.both-sides");
        }

        return agreement;
    }

    /// <summary>An agreement that staff is asked about.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>.</exception>
    public Task<Agreement> StaffAsync(Guid id, int? seen, CancellationToken ct) => SeenAsync(db.Agreements.BeforeStaff(actor), id, seen, ct);

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    /// <summary>After a move: books what it completed, and tells who is to know, all in the move's own transaction (X7).</summary>
    /// <param name="agreement">The agreement, moved.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="tell">False when something else tells.</param>
    public async Task SettleAsync(Agreement agreement, CancellationToken ct, bool tell = true)
    {
        var step = agreement.Steps[^1];
        if (step is { To: AgreementState.Completed, From: not AgreementState.Completed })
        {
            await BookAsync(agreement, ct);
        }

        if (tell)
        {
            Tell(agreement);
        }

        await new RingNotices(db, clock).FollowAsync(agreement, ct);
        await times.FollowAsync(agreement, ct);
        actor.Note.Target = agreement.Id;
        actor.Note.Reason = step.Consent?.ToString();
    }

    /// <summary>Tells of the latest move alone.</summary>
    public void Tell(Agreement agreement) => new AgreementNotices(db, clock).Tell(agreement, agreement.Steps[^1]);

    private async Task<Agreement> SeenAsync(IQueryable<Agreement> reach, Guid id, int? seen, CancellationToken ct)
    {
        var agreement = await reach.OneAsync(id, ct);
        if (seen is not null && seen != agreement.Moves)
        {
            throw new Refused("access.changed");
        }

        // What the clock should have done by now counts, whether or not the background work has come to it.
        agreement.Tick(clock.GetUtcNow());
        return agreement;
    }

    private async Task BookAsync(Agreement agreement, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var giver = await db.AccountOfAsync(agreement.GiverId, now, ct);
        var receiver = await db.AccountOfAsync(agreement.ReceiverId, now, ct);
        if (agreement.Quarters > 0)
        {
            db.Postings.Add(Posting.OfHelp(agreement.Id, giver.Id, receiver.Id, agreement.Quarters, now));
        }

        giver.Trust(1 + await db.TimesHelpedAsync(agreement.GiverId, ct));
    }
}
