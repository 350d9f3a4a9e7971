using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>One's own rings, and those that could come about with oneself in them, best first. Rings that are for a worker's eyes first are not among these (S7).</summary>
[May(Who.Resident)]
public sealed record MyRings : IRequest<RingsWithMe>;

/// <param name="Mine">Rings one has proposed or was asked about; the newest first, at most twenty.</param>
/// <param name="Rings">Rings that could come about; none while one is in an open ring (R4). At most ten.</param>
/// <param name="StoppedEarly">There may be more than were looked for (R11).</param>
public sealed record RingsWithMe(IReadOnlyList<RingCard> Mine, IReadOnlyList<RingInWords> Rings, bool StoppedEarly);

/// <param name="Id">The ring.</param>
/// <param name="State">Where it stands.</param>
/// <param name="People">Its people, 3–5.</param>
/// <param name="Waiting">How many of them have not answered.</param>
/// <param name="MyTurn">My own answer is missing.</param>
/// <param name="EndsAt">Until when it waits for answers, or null.</param>
public sealed record RingCard(Guid Id, RingState State, int People, int Waiting, bool MyTurn, DateTimeOffset? EndsAt);

internal sealed class MyRingsHandler(ExchangeDb db, MatchIndex index, CurrentActor actor, RingReader telling) : IRequestHandler<MyRings, RingsWithMe>
{
    private const int Take = 10;
    private const int MostOwn = 20;

    public async Task<RingsWithMe> Handle(MyRings request, CancellationToken ct)
    {
        var me = actor.Me;
        var own = await db.Rings.AsNoTracking().Whole().OrderByDescending(ring => ring.Id).OwnOf(actor).Take(MostOwn).ToListAsync(ct);
        var found = (await index.RingsAsync(db, ct)).Through(me);
        return new(
            [.. own.Select(ring => new RingCard(ring.Id, ring.State, ring.Current.Count(), ring.Waiting, ring.NextFor(me) == RingNextStep.Answer, ring.EndsBy))],
            await telling.TellAsync([.. found.Fitting.Take(Take)], me, ct),
            found.StoppedEarly);
    }
}
