using System.Data;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain;
using Exchange.Domain.Journal;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api.Pipeline;

/// <summary>
/// One change, one serialisable transaction, one journal entry (rule 7), and what happened in it handed to all it concerns. The key of a repeated command is a row of the same
/// transaction, so the guard cannot be skipped (X2).
/// </summary>
internal sealed class ChangeBehavior<TRequest, TResponse>(ExchangeDb db, CurrentActor actor, TimeProvider clock, WriteTurn turn, Happenings happened)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IChange
{
    // Whoever has lost three races writes alone and cannot lose another to a change; sixteen rounds are a fault, not a race.
    private const int SharedRounds = 3;
    private const int MostRounds = 16;

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        for (var round = 1; ; round++)
        {
            await using var mine = await turn.EnterAsync(db.Database, alone: round > SharedRounds, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            try
            {
                var response = await OnceAsync(request, next, ct);
                await transaction.CommitAsync(ct);
                return response;
            }
            catch (Exception e) when (round < MostRounds && LostRace(e))
            {
                // Leaving the round rolls back. Asking for it here would fail when it was the commit that lost the race.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<TResponse> OnceAsync(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        actor.Note.Clear();
        var key = request is not IHoldsSecret && actor.OnceKey is { Length: > 0 } once ? $"{actor.ActorId:N}/{once}" : null;
        var print = key is null ? "" : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)));
        if (key is not null && await db.OnceKeys.FindAsync([key], ct) is { } earlier)
        {
            return earlier.Request == typeof(TRequest).Name && earlier.Print == print
                ? JsonSerializer.Deserialize<TResponse>(earlier.Answer)!
                : throw new Refused("access.once-reused");
        }

        var response = await next();
        if (request is not IReplays)
        {
            await happened.HandOutAsync(ct);
        }

        var now = clock.GetUtcNow();
        db.Journal.Add(Entry(now, actor.Note.About ?? actor.SubjectId, actor.Note.Target ?? (response is Guid id ? id : null), actor.Note.Reason));
        db.Journal.AddRange(actor.Note.Also.Select(also => Entry(now, also.About, also.Target, also.Reason)));
        if (key is not null)
        {
            db.OnceKeys.Add(new OnceKey { Key = key, Request = typeof(TRequest).Name, Print = print, Answer = JsonSerializer.Serialize(response), At = now });
        }

        await db.SaveChangesAsync(ct);
        return response;
    }

    private JournalEntry Entry(DateTimeOffset now, Guid? about, Guid? target, string? reason) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        ActorId = actor.ActorId,
        SubjectId = about,
        Request = typeof(TRequest).Name,
        Channel = actor.Channel,
        Target = target,
        Reason = reason,
    };

    private static bool LostRace(Exception e) => e switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteErrorCode: 5 or 6 } => true, // busy, locked
        _ => e.InnerException is { } inner && LostRace(inner),
    };
}
