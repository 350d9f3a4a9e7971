using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>The secret address of my calendar, when I have one.</summary>
[May(Who.Resident)]
public sealed record MyCalendar : IRequest<CalendarAddress>;

/// <param name="Token">Secret part of <c>/api/calendars/{token}</c>; null before it is asked for.</param>
/// <param name="Since">Since when.</param>
public sealed record CalendarAddress(string? Token, DateTimeOffset? Since);

internal sealed class MyCalendarHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyCalendar, CalendarAddress>
{
    public async Task<CalendarAddress> Handle(MyCalendar request, CancellationToken ct)
    {
        var feed = await db.CalendarFeeds.AsNoTracking().Where(feed => feed.PersonId == actor.Me && feed.EndedAt == null).OrderByDescending(feed => feed.Id).FirstOrDefaultAsync(ct);
        return new(feed?.Token, feed?.At);
    }
}
