using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>
/// The next time of a series, an agreement of its own. Limits and safety rules are asked anew for each; where something has ended, so has the series.
/// </summary>
internal sealed class NextTime(ExchangeDb db, TimeProvider clock, AgreementPromises promises) : INotificationHandler<Happened<AgreementTimeOver>>
{
    private static readonly ListingState[] Gone = [ListingState.Closed, ListingState.Removed];

    /// <summary>One time is over: the next begins, or the two are told why it does not.</summary>
    public async Task Handle(Happened<AgreementTimeOver> happened, CancellationToken ct)
    {
        var former = happened.What.Agreement;
        try
        {
            await BeginAsync(former, ct);
        }
        catch (Refused refused) when (refused.Code == "agreements.series-over")
        {
            former.EndSeries(Acting.Program(clock.GetUtcNow()));
        }
        catch (Refused refused)
        {
            former.HoldSeries(Acting.Program(clock.GetUtcNow()));
            Tell(former, refused.Code.StartsWith("ledger.", StringComparison.Ordinal) ? AgreementTopics.SeriesLimit : AgreementTopics.SeriesWaits);
        }
    }

    /// <summary>Begins the next time that is still to come.</summary>
    /// <exception cref="Refused">
    /// <c>agreements.series-over</c> when no time is left, the listing has ended or the two do not meet any more, without saying which; what <see cref="AgreementPromises.PromiseAsync"/> and the rules about young people refuse.
    /// </exception>
    public async Task<Agreement> BeginAsync(Agreement former, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // what was promised for the time that is over, and what was booked, counts before the next is asked
        var now = clock.GetUtcNow();
        var cited = await db.Listings.Where(listing => listing.Id == former.OfferId || listing.Id == former.NeedId).ToListAsync(ct);
        var answered = cited.Find(listing => listing.OwnerId == former.AuthorId)?.StateAt(now) ?? ListingState.Active;
        if (former.Series!.Next(now, KaunasTime.Zone) is not { } next || answered == ListingState.Expired || cited.Exists(listing => Gone.Contains(listing.State)) || !await MeetAsync(former, ct))
        {
            throw new Refused("agreements.series-over");
        }

        if (answered != ListingState.Active)
        {
            throw new Refused("agreements.listing-closed"); // put aside for a while
        }

        await db.MustBeAllowedAsync(former.GiverId, clock, ct);
        await db.MustBeAllowedAsync(former.ReceiverId, clock, ct);
        await promises.MustHaveGuardiansAsync(former, next.At, former.Series.Hours, repeats: true, ct);
        await promises.PromiseAsync(former, former.Series.Hours, ct);
        var agreement = AgreementBeginnings.NextOf(former, next.Number, next.At, await promises.LooksAsync(former, next.At, ct), Acting.Program(now));
        db.Agreements.Add(agreement);
        return agreement;
    }

    private async Task<bool> MeetAsync(Agreement former, CancellationToken ct)
    {
        var (giver, receiver, today) = (former.GiverId, former.ReceiverId, clock.TodayInKaunas());
        return !await db.Blocks.AnyAsync(block => (block.ByPersonId == giver && block.PersonId == receiver) || (block.ByPersonId == receiver && block.PersonId == giver), ct)
            && !await db.People.AnyAsync(person => (person.Id == giver || person.Id == receiver) && person.LeftAt != null, ct)
            && !await db.Suspensions.HoldingOn(today).AnyAsync(one => one.PersonId == giver || one.PersonId == receiver, ct);
    }

    private void Tell(Agreement former, NoticeTopic topic)
    {
        foreach (var person in new[] { former.GiverId, former.ReceiverId })
        {
            db.Notices.Add(Notice.To(person, topic, [NoticeArg.Person(former.OtherThan(person)), former.What], former.Id, clock.GetUtcNow()));
        }
    }
}
