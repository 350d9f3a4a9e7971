using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Book what the inspection found completed with hours and not booked; its people are told. Nobody books for themselves (D4).</summary>
/// <param name="ExchangeId">Agreement or group exchange.</param>
[May(Who.Coordinator | Who.Administrator)]
public sealed record BookMissingHours(Guid ExchangeId) : IRequest<Unit>, IChange;

internal sealed class BookMissingHoursHandler(ExchangeDb db, CurrentActor actor, BookHours hours, TimeProvider clock) : IRequestHandler<BookMissingHours, Unit>
{
    public async Task<Unit> Handle(BookMissingHours request, CancellationToken ct)
    {
        var id = request.ExchangeId;
        var agreement = await db.Agreements.SingleOrDefaultAsync(one => one.Id == id && one.State == AgreementState.Completed && one.Hours > Hours.Zero, ct);
        var group = agreement is null ? await db.GroupExchanges.Whole().SingleOrDefaultAsync(one => one.Id == id && one.State == GroupExchangeState.Completed, ct) : null;
        List<Guid> people = agreement is not null ? [agreement.GiverId, agreement.ReceiverId]
            : group?.Lines.Any() == true ? [group.OrganiserId, .. group.Lines.Select(line => line.PersonId)]
            : throw new Refused("access.not-found");
        if (agreement is not null)
        {
            await db.MustBeImpartialAsync(agreement, actor.Actor, clock.GetUtcNow(), ct);
        }
        else
        {
            await db.MustBeImpartialAsync(group!, actor.Actor, clock.GetUtcNow(), ct);
        }

        if ((await db.BookedForAsync(id, ct)).Count > 0)
        {
            throw new Refused("ledger.already-booked");
        }

        if (agreement is not null)
        {
            await hours.BookAsync(agreement, ct);
            db.Notices.AddRange(people.Select(person => Notice.To(person, AgreementTopics.Completed, [NoticeArg.Person(agreement.OtherThan(person)), agreement.What], id, clock.GetUtcNow())));
        }
        else
        {
            await hours.BookAsync(group!, ct);
            db.Notices.AddRange(people.Select(person => Notice.To(person, GroupExchangeTopics.Completed, [group!.What], id, clock.GetUtcNow())));
        }

        actor.Note.Target = id;
        return Unit.Value;
    }
}
