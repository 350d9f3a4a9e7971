using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Makes a new secret address of my calendar; the old one shows nothing from now on.</summary>
[May(Who.Resident)]
public sealed record RenewCalendar : IRequest<Unit>, IChange;

internal sealed class RenewCalendarHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RenewCalendar, Unit>
{
    public async Task<Unit> Handle(RenewCalendar request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        (await db.CalendarFeeds.Where(feed => feed.PersonId == actor.Me && feed.EndedAt == null).ToListAsync(ct)).ForEach(feed => feed.End(now));
        db.CalendarFeeds.Add(CalendarFeed.Open(actor.Me, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), now));
        return Unit.Value;
    }
}
