using Exchange.Api.Data;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Something that happened, on its way to one of those it concerns. A handler stands in the area that acts on it.</summary>
public sealed record Happened<T>(T What) : INotification;

/// <summary>
/// Hands what aggregates have raised to everyone it concerns, in the transaction of the change: each event once, in the order in which
/// they happened, until nothing is left. No handler may count on another having come first.
/// </summary>
internal sealed class Happenings(ExchangeDb db, IMediator mediator)
{
    // Far more than the largest change raises; beyond it handlers answer each other in a circle.
    private const int Most = 10_000;

    /// <exception cref="Refused">What a handler refuses: the whole change is undone.</exception>
    /// <exception cref="InvalidOperationException">Handlers raise without end.</exception>
    public async Task HandOutAsync(CancellationToken ct)
    {
        var handed = 0;
        while (Taken() is { Count: > 0 } events)
        {
            foreach (var what in events)
            {
                if (++handed > Most)
                {
                    throw new InvalidOperationException($"What happened raises without end, at last {what.GetType().Name}.");
                }

                await db.SaveChangesAsync(ct); // a handler that asks the database sees what happened, and what came of it so far
                await mediator.Publish((INotification)Activator.CreateInstance(typeof(Happened<>).MakeGenericType(what.GetType()), what)!, ct);
            }
        }
    }

    // Whatever raises is read or added through this database; what was added is known without comparing everything that was read.
    private List<object> Taken()
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<IRaisesEvents>().ToList().SelectMany(entry => entry.Entity.Raised.Take())];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
