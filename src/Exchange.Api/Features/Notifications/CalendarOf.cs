using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>
/// A person's calendar under its secret address, for the telephone that reads it: agreed times and fairs of the last month and all to come.
/// What was cancelled says so, and the calendar takes it out. First names only, and nobody's hours.
/// </summary>
[May(Who.Anyone)]
public sealed record CalendarOf(string Token) : IRequest<string>;

internal sealed class CalendarOfHandler(ExchangeDb db, Words words, Names names, TimeProvider clock) : IRequestHandler<CalendarOf, string>
{
    public async Task<string> Handle(CalendarOf request, CancellationToken ct)
    {
        var from = clock.GetUtcNow().AddDays(-30);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.Token == request.Token && feed.EndedAt == null, ct) ?? throw new Refused("access.not-found");
        var me = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == feed.PersonId && person.LeftAt == null, ct) ?? throw new Refused("access.not-found");
        var agreements = await db.Agreements.AsNoTracking()
            .Where(agreement => (agreement.GiverId == me.Id || agreement.ReceiverId == me.Id) && agreement.StartsAt > from)
            .OrderBy(agreement => agreement.StartsAt).ThenBy(agreement => agreement.Id).ToListAsync(ct);
        var day = DateOnly.FromDateTime(from.UtcDateTime);
        var fairs = await (
            from registration in db.FairRegistrations.AsNoTracking()
            join fair in db.JobFairs.AsNoTracking() on registration.FairId equals fair.Id
            where registration.PersonId == me.Id && fair.Date > day
            orderby fair.Date, registration.RegisteredAt descending
            select new { fair, registration.CancelledAt }).ToListAsync(ct);
        using var _ = TextLanguage.In(me.Language);
        return CalendarFile.Of(
            "Kalendorius",
            [
                .. await db.MeetingsAsync(me.Id, agreements, names, ct),
                .. fairs.GroupBy(row => row.fair.Id).Select(one => Meetings.Of(one.First().fair, one.Any(row => row.CancelledAt == null))),
            ],
            words["Letters.calendar"]);
    }
}
