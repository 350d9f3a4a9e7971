using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Whether somebody is to be told that they take part again, so that an idle clock writes nothing.</summary>
[May(Who.System)]
public sealed record AreSuspensionsOver : IRequest<bool>;

internal sealed class AreSuspensionsOverHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<AreSuspensionsOver, bool>
{
    public Task<bool> Handle(AreSuspensionsOver request, CancellationToken ct) => db.OverAndUntold(clock.TodayInKaunas()).AnyAsync(ct);
}

internal static class SuspensionsOver
{
    public static IQueryable<Suspension> OverAndUntold(this ExchangeDb db, DateOnly today) => db.Suspensions.Where(one =>
        one.LiftedAt == null && one.EndsOn <= today && one.EndToldAt == null && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null));
}
