using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who is too near to some people to decide what is between them (D4, P4). The same for an agreement of two and for a group.</summary>
internal static class Impartiality
{
    /// <summary>The people themselves, whoever may act for one now, is close to one, or has spoken for one in this very matter.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Whom it is about.</param>
    /// <param name="spoken">Every word in the matter: who was at the keyboard, and whose word it was.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<HashSet<Guid>> NearToAsync(this ExchangeDb db, IReadOnlyCollection<Guid> people, IEnumerable<(Guid? Actor, Guid? Subject)> spoken, DateTimeOffset now, CancellationToken ct)
    {
        var mandates = await db.Mandates.AsNoTracking().Where(mandate => people.Contains(mandate.PersonId)).ToListAsync(ct);
        var close = await db.DeclaredTies.Where(tie => people.Contains(tie.PersonId)).Select(tie => tie.WorkerId).ToListAsync(ct);
        var spoke = spoken.Where(word => word is { Actor: not null, Subject: { } subject } && people.Contains(subject)).Select(word => word.Actor!.Value);
        return [.. people, .. mandates.Where(mandate => mandate.HoldsAt(now)).Select(mandate => mandate.WorkerId), .. close, .. spoke];
    }
}
