using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Threads in which somebody is under 18, latest message first: duty workers may read them (S4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record YoungThreads : IRequest<PageOf<YoungThread>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="ThreadId">The agreement or group exchange.</param>
/// <param name="PersonId">Who is under 18; one of them when there are several.</param>
/// <param name="What">What it is about.</param>
/// <param name="Who">Who reads and writes.</param>
/// <param name="LastAt">When somebody last wrote.</param>
public sealed record YoungThread(Guid ThreadId, Guid PersonId, string What, string Who, DateTimeOffset LastAt);

internal sealed class YoungThreadsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<YoungThreads, PageOf<YoungThread>>
{
    private const int Size = 30;

    public async Task<PageOf<YoungThread>> Handle(YoungThreads request, CancellationToken ct)
    {
        var (page, today, me) = (Math.Clamp(request.Page ?? 1, 1, 100_000), clock.TodayInKaunas(), actor.Actor);
        var agreements = db.Agreements.Apart(me).WithYoung(db, today).Select(one => one.Id);
        var groups = db.GroupExchanges.Apart(me).WithYoung(db, today).Select(one => one.Id);
        var threads = db.Messages.AsNoTracking().Where(message => agreements.Contains(message.AgreementId!.Value) || groups.Contains(message.GroupExchangeId!.Value))
            .GroupBy(message => message.AgreementId ?? message.GroupExchangeId!.Value).Select(thread => new { Id = thread.Key, LastAt = thread.Max(message => message.At) });
        var rows = await threads.OrderByDescending(thread => thread.LastAt).ThenBy(thread => thread.Id).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var found = new List<YoungThread>();
        foreach (var row in rows)
        {
            var (what, people) = await OfAsync(row.Id, ct);
            found.Add(new(row.Id, (people.FirstOrDefault(person => person.IsMinorOn(today)) ?? people[0]).Id, what, string.Join(", ", people.Select(person => person.FullName)), row.LastAt));
        }

        return new(found, page, Size, await threads.CountAsync(ct));
    }

    private async Task<(string What, IReadOnlyList<Person> People)> OfAsync(Guid thread, CancellationToken ct)
    {
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(one => one.Id == thread, ct) is { } agreement)
        {
            return (agreement.What, await db.TwoOfAsync(agreement, ct));
        }

        var group = await db.GroupExchanges.AsNoTracking().Include(one => one.Places).SingleAsync(one => one.Id == thread, ct);
        return (group.What, await db.PeopleOfAsync(group, ct));
    }
}
