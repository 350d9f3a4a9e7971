using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>The monthly sheet of what was done in the name of an accompanied person, for whoever has no screen of their own (P5).</summary>
/// <param name="PersonId">Person.</param>
/// <param name="Month">As <c>2026-11</c>; anything else is this month.</param>
[May(Who.SocialWorker)]
public sealed record ActsForPerson(Guid PersonId, string? Month = null) : IRequest<ActsOfMonth>, ISensitive;

internal sealed class ActsForPersonHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ActsForPerson, ActsOfMonth>
{
    public async Task<ActsOfMonth> Handle(ActsForPerson request, CancellationToken ct)
    {
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var person = await db.People.AsNoTracking().Where(p => mine.Contains(p.Id)).OneAsync(request.PersonId, ct);
        return await db.ActsOfMonthAsync(person.Id, ActsDone.MonthOf(request.Month, clock), clock.GetUtcNow(), ct);
    }
}
