using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Who may act for a person or could once, the live ones first (P2).</summary>
[May(Who.SignedIn)]
public sealed record MyMandates : IRequest<IReadOnlyList<MandateLine>>;

/// <param name="Id">Mandate.</param>
/// <param name="Worker">Full name of who may act.</param>
/// <param name="Consent">How the person agreed.</param>
/// <param name="Scopes">What the worker may do.</param>
/// <param name="TextVersion">Version of the words the person said yes to.</param>
/// <param name="RecordedBy">Full name of who wrote it down.</param>
/// <param name="StartsAt">From.</param>
/// <param name="EndsAt">Until, unless withdrawn before.</param>
/// <param name="WithdrawnAt">When the person took it back, or null.</param>
/// <param name="Holds">Whether it holds now.</param>
public sealed record MandateLine(
    Guid Id,
    string Worker,
    ConsentForm Consent,
    IReadOnlyList<MandateScope> Scopes,
    int TextVersion,
    string RecordedBy,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? WithdrawnAt,
    bool Holds);

internal sealed class MyMandatesHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyMandates, IReadOnlyList<MandateLine>>
{
    public async Task<IReadOnlyList<MandateLine>> Handle(MyMandates request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mine = await db.Mandates.AsNoTracking().Where(mandate => mandate.PersonId == actor.Me)
            .Join(db.People, mandate => mandate.WorkerId, person => person.Id, (mandate, worker) => new { mandate, worker })
            .ToListAsync(ct);
        var recorders = await db.NamesOfAsync(mine.Select(pair => (Guid?)pair.mandate.RecordedById), ct);
        return [.. mine
            .Select(pair => new MandateLine(
                pair.mandate.Id,
                pair.worker.FullName,
                pair.mandate.Consent,
                pair.mandate.Scopes.Each(),
                pair.mandate.TextVersion,
                recorders.TryGetValue(pair.mandate.RecordedById, out var recorder) ? recorder.Name : "",
                pair.mandate.StartsAt,
                pair.mandate.EndsAt,
                pair.mandate.WithdrawnAt,
                pair.mandate.HoldsAt(now)))
            .OrderByDescending(line => line.Holds).ThenByDescending(line => line.StartsAt)];
    }
}
