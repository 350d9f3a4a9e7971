using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>"Tell me when it turns up": keeps a search, for whoever it is, with or without e-mail. The same search twice is kept once.</summary>
[May(Who.Resident)]
public sealed record SaveSearch : IRequest<Guid>, IChange
{
    [StringLength(ListingWish.LongestSearch, ErrorMessage = "Validation.check")]
    public string? Search { get; init; }

    public ListingKind? Kind { get; init; }

    [StringLength(60, ErrorMessage = "Validation.check")]
    public string? Category { get; init; }

    [StringLength(60, ErrorMessage = "Validation.check")]
    public string? Neighbourhood { get; init; }

    [StringLength(10, ErrorMessage = "Validation.check")]
    public string? Language { get; init; }

    public DayOfWeek? Weekday { get; init; }
}

internal sealed class SaveSearchHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SaveSearch, Guid>
{
    public async Task<Guid> Handle(SaveSearch request, CancellationToken ct)
    {
        var live = await db.SavedSearches.Where(search => search.PersonId == actor.Me && search.StoppedAt == null).ToListAsync(ct);
        var wish = new ListingWish(request.Search, request.Kind, request.Category, request.Neighbourhood, request.Language, request.Weekday).Clean();
        if (live.Find(search => search.Wish == wish) is { } same)
        {
            return same.Id;
        }

        return db.SavedSearches.Add(SavedSearch.Of(actor.Me, wish, live.Count, clock.GetUtcNow())).Entity.Id;
    }
}
