using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>What the first page after signing in shows.</summary>
[May(Who.SignedIn)]
public sealed record MyDay : IRequest<DayOf>;

/// <param name="FirstName">Who is greeted.</param>
/// <param name="IsResident">Takes part in the exchange.</param>
/// <param name="ToDo">What the person does next, in every area.</param>
/// <param name="More">What else waits, and where it is listed.</param>
/// <param name="Next">The next meeting.</param>
/// <param name="NewNotices">Unread notices.</param>
/// <param name="CanReceive">Minutes of help that can still be agreed on.</param>
/// <param name="CanGive">Minutes of help that can still be promised.</param>
public sealed record DayOf(string FirstName, bool IsResident, IReadOnlyList<DayCard> ToDo, IReadOnlyList<DayMore> More, DayCard? Next, int NewNotices, int CanReceive, int CanGive);

internal sealed class MyDayHandler(Reader reader) : IRequestHandler<MyDay, DayOf>
{
    public async Task<DayOf> Handle(MyDay request, CancellationToken ct)
    {
        var (db, me) = (reader.Db, reader.Me);
        var name = await db.People.Where(person => person.Id == me).Select(person => person.FirstName).SingleAsync(ct);
        var unread = await db.Notices.CountAsync(notice => notice.PersonId == me && notice.ReadAt == null, ct);
        if (!reader.Actor.May(Who.Resident))
        {
            return new(name, false, [], [], null, unread, 0, 0);
        }

        var brought = new List<DayBrings>();
        foreach (var part in Area.All.SelectMany(area => area.Day).OrderBy(part => part.Place))
        {
            brought.Add(await part.ReadAsync(reader, ct));
        }

        var standing = await db.StandingAsync(await db.AccountOfAsync(me, reader.Now, ct), ct);
        return new(
            name,
            true,
            [.. brought.SelectMany(one => one.ToDo)],
            [.. brought.Select(one => one.More).OfType<DayMore>()],
            brought.Select(one => one.Next).OfType<DayCard>().MinBy(card => card.StartsAt),
            unread,
            standing.CanReceive.Minutes,
            standing.CanGive.Minutes);
    }
}
