using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>The community's account: what it can still give, thanks given and waiting, every line.</summary>
[May(Who.Staff)]
public sealed record CommunityHours : IRequest<HoursOfCommunity>;

/// <param name="Given">Minutes given in all, less what came back, may be below 0 when more came in.</param>
/// <param name="CanGive">Minutes it can still give.</param>
/// <param name="Grants">Thanks, newest first; the latest hundred.</param>
/// <param name="Lines">Lines of its account, newest first; the latest hundred.</param>
public sealed record HoursOfCommunity(int Given, int CanGive, IReadOnlyList<GrantLine> Grants, IReadOnlyList<CommunityLine> Lines);

/// <param name="Id">The thanks.</param>
/// <param name="At">When they were proposed.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Names">First name and initial of everybody thanked.</param>
/// <param name="Minutes">For each.</param>
/// <param name="Total">Minutes for all together.</param>
/// <param name="Reason">What for.</param>
/// <param name="AskedBy">Who proposed them.</param>
/// <param name="DecidedBy">Who said the last word, or null.</param>
/// <param name="MayConfirm">The reader can say the second yes.</param>
public sealed record GrantLine(
    Guid Id, DateTimeOffset At, GrantState State, IReadOnlyList<string> Names, int Minutes, int Total, string Reason, string AskedBy, string? DecidedBy, bool MayConfirm);

/// <param name="At">When it was booked.</param>
/// <param name="Kind">Why.</param>
/// <param name="CameIn">Hours came to the community; otherwise it gave them.</param>
/// <param name="Minutes">How much, &gt; 0.</param>
/// <param name="Reason">Stated reason, or null.</param>
public sealed record CommunityLine(DateTimeOffset At, PostingKind Kind, bool CameIn, int Minutes, string? Reason);

internal sealed class CommunityHoursHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CommunityHours, HoursOfCommunity>
{
    private const int Latest = 100;

    public async Task<HoursOfCommunity> Handle(CommunityHours request, CancellationToken ct)
    {
        var account = await db.CommunityAccountAsync(clock.GetUtcNow(), ct);
        var standing = await db.StandingAsync(account, ct);
        var grants = await db.Grants.AsNoTracking().OrderBy(grant => grant.State != GrantState.Waiting).ThenByDescending(grant => grant.AskedAt).Take(Latest).ToListAsync(ct);
        var named = await db.NamesOfAsync(grants.SelectMany(grant => grant.PersonIds.Select(id => (Guid?)id).Append(grant.AskedById).Append(grant.DecidedById)), ct);
        var lines = await (
            from entry in db.Entries
            where entry.AccountId == account.Id
            join posting in db.Postings on entry.PostingId equals posting.Id
            orderby posting.At descending, posting.Id descending
            select new CommunityLine(posting.At, posting.Kind, entry.Quarters > 0, Hours.OfQuarters(Math.Abs(entry.Quarters)).Minutes, posting.Reason)).Take(Latest).ToListAsync(ct);
        return new(
            -standing.Balance.Minutes,
            standing.CanReceive.Minutes,
            [.. grants.Select(grant => new GrantLine(
                grant.Id,
                grant.AskedAt,
                grant.State,
                [.. grant.PersonIds.Select(id => named[id].Name)],
                grant.Hours.Minutes,
                grant.Total.Minutes,
                grant.Reason,
                named[grant.AskedById].Name,
                grant.DecidedById is { } last ? named[last].Name : null,
                grant.State == GrantState.Waiting && grant.AskedById != actor.Actor && !grant.PersonIds.Contains(actor.Actor)))],
            lines);
    }
}
