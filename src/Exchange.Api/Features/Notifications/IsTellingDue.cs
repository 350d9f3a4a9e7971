using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>What time has made ready to be told.</summary>
[May(Who.System)]
public sealed record IsTellingDue : IRequest<TellingDue>;

/// <param name="NewListings">Somebody's search has something new to look through.</param>
/// <param name="Authors">A listing ends soon, or a need waits long, and its author does not know yet.</param>
public sealed record TellingDue(bool NewListings, bool Authors);

internal sealed class IsTellingDueHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<IsTellingDue, TellingDue>
{
    public async Task<TellingDue> Handle(IsTellingDue request, CancellationToken ct) => new(
        await db.SavedSearches.Behind(db, clock.GetUtcNow()).AnyAsync(ct),
        (await AuthorsToTell.OfAsync(db, clock, ct)).Count > 0);
}
