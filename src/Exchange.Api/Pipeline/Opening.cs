using Exchange.Api.Data;
using Exchange.Domain.Journal;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Puts on file who opened whose protected record (C-10). One's own record needs no such line.</summary>
internal static class Opening
{
    public static async Task FileAsync(this ExchangeDb db, CurrentActor actor, IEnumerable<Guid> people, string section, string? reason, TimeProvider clock, WriteTurn turn, CancellationToken ct)
    {
        var others = people.Where(person => person != actor.ActorId).ToList();
        if (actor.ActorId is not { } reader || others.Count == 0)
        {
            return;
        }

        using var mine = await turn.WaitAsync(ct);
        var now = clock.GetUtcNow();
        db.AccessRecords.AddRange(others.Select(person => new AccessRecord
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = reader,
            SubjectId = person,
            Section = section,
            Reason = reason,
        }));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>A protected record that a handler has found in what it tells is not handed out before the opening is on file.</summary>
internal sealed class OpeningBehavior<TRequest, TResponse>(ExchangeDb db, CurrentActor actor, TimeProvider clock, WriteTurn turn)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOpensRecords
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        actor.Opened.Clear();
        var response = await next();
        await db.FileAsync(actor, actor.Opened, typeof(TRequest).Name, reason: null, clock, turn, ct);
        return response;
    }
}
