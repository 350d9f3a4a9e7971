using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>What I want to be told of when it turns up, newest first.</summary>
[May(Who.Resident)]
public sealed record MySearches : IRequest<IReadOnlyList<SearchLine>>;

/// <param name="Id">The search.</param>
/// <param name="Kind">Offer or need, or null for both.</param>
/// <param name="Search">Words, or null.</param>
/// <param name="Parts">Category, part of Dainava, language and day, as people call them.</param>
/// <param name="Since">Since when.</param>
public sealed record SearchLine(Guid Id, ListingKind? Kind, string? Search, IReadOnlyList<string> Parts, DateTimeOffset Since);

internal sealed class MySearchesHandler(ExchangeDb db, CurrentActor actor, Names names) : IRequestHandler<MySearches, IReadOnlyList<SearchLine>>
{
    public async Task<IReadOnlyList<SearchLine>> Handle(MySearches request, CancellationToken ct)
    {
        var mine = await db.SavedSearches.AsNoTracking().Where(search => search.PersonId == actor.Me && search.StoppedAt == null).OrderByDescending(search => search.Id).ToListAsync(ct);
        return [.. mine.Select(search => new SearchLine(search.Id, search.Kind, search.Search, [.. Parts(search)], search.At))];
    }

    private IEnumerable<string> Parts(SavedSearch search)
    {
        if (search.Category is { } category)
        {
            yield return names.Category(category);
        }

        if (search.Neighbourhood is { } part)
        {
            yield return names.Neighbourhood(part);
        }

        if (search.Language is { } language)
        {
            yield return names.Language(language);
        }

        if (search.Day is { } day)
        {
            yield return names.Day(day);
        }
    }
}
