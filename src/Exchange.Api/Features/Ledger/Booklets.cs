using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>A member's hours as they are printed.</summary>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Account">Where the hours stand.</param>
/// <param name="Lines">Every line, the oldest first.</param>
/// <param name="Community">Name of the exchange.</param>
/// <param name="Phone">Phone of the centre, or null.</param>
/// <param name="At">When it was read.</param>
public sealed record Booklet(string Name, int MemberNumber, AccountOf Account, IReadOnlyList<StatementLine> Lines, string Community, string? Phone, DateTimeOffset At);

/// <summary>Reads booklets.</summary>
internal sealed class Booklets(ExchangeDb db, TimeProvider clock)
{
    public async Task<Booklet> OfAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var person = await db.People.AsNoTracking().OneAsync(personId, ct);
        var standing = await db.StandingAsync(await db.AccountOfAsync(personId, now, ct), ct);
        var lines = await MyStatementHandler.Lines(db, personId).ToListAsync(ct);
        lines.Reverse();
        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct);
        return new(
            person.FullName,
            person.MemberNumber,
            new(standing.Balance.Minutes, standing.CanReceive.Minutes, standing.CanGive.Minutes, standing.Receiving.Minutes, standing.Giving.Minutes, standing.Near),
            lines,
            community?.Name ?? "",
            community?.Phone,
            now);
    }
}
