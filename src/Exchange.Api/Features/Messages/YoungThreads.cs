using Exchange.Api.Data;
using Exchange.Api.Pipeline;
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

/// <param name="AgreementId">The agreement.</param>
/// <param name="PersonId">Who is under 18.</param>
/// <param name="What">What the agreement is about.</param>
/// <param name="Who">The two.</param>
/// <param name="LastAt">When somebody last wrote.</param>
public sealed record YoungThread(Guid AgreementId, Guid PersonId, string What, string Who, DateTimeOffset LastAt);

internal sealed class YoungThreadsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<YoungThreads, PageOf<YoungThread>>
{
    private const int Size = 30;

    public async Task<PageOf<YoungThread>> Handle(YoungThreads request, CancellationToken ct)
    {
        var (page, today) = (Math.Clamp(request.Page ?? 1, 1, 100_000), clock.TodayInKaunas());
        var me = actor.Actor;
        var threads = db.Agreements.AsNoTracking().Where(a => a.GiverId != me && a.ReceiverId != me).WithYoung(db, today).Where(a => db.Messages.Any(message => message.AgreementId == a.Id));
        var rows = await (
            from agreement in threads
            join giver in db.People on agreement.GiverId equals giver.Id
            join receiver in db.People on agreement.ReceiverId equals receiver.Id
            let last = db.Messages.Where(message => message.AgreementId == agreement.Id).Max(message => message.At)
            orderby last descending, agreement.Id
            select new { agreement, giver, receiver, last }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return new(
            [.. rows.Select(row => new YoungThread(
                row.agreement.Id,
                row.giver.IsMinorOn(today) ? row.giver.Id : row.receiver.Id,
                row.agreement.What,
                $"{row.giver.FullName}, {row.receiver.FullName}",
                row.last))],
            page,
            Size,
            await threads.CountAsync(ct));
    }
}
