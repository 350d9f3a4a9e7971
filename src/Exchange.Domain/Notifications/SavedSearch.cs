using Exchange.Domain.Listings;

namespace Exchange.Domain.Notifications;

/// <summary>What a person is looking for among listings, and is told of when it turns up.</summary>
public sealed class SavedSearch
{
    /// <summary>Live searches of one person.</summary>
    public const int Most = 10;

    private SavedSearch()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who looks.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Words, 1–200 characters, or null.</summary>
    public string? Search { get; private init; }

    /// <summary>Offer or need, or null for both.</summary>
    public ListingKind? Kind { get; private init; }

    /// <summary>Code of a category, or null.</summary>
    public string? Category { get; private init; }

    /// <summary>Code of a part of Dainava, or null.</summary>
    public string? Neighbourhood { get; private init; }

    /// <summary>Two-letter code of a language, or null.</summary>
    public string? Language { get; private init; }

    /// <summary>Day of the week, or null.</summary>
    public DayOfWeek? Day { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When the person stopped it, or null.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Listings published until then have been looked through.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>What it looks for, as one value.</summary>
    public ListingWish Wish => new(Search, Kind, Category, Neighbourhood, Language, Day);

    /// <summary>Keeps a search; what is there already is not told of.</summary>
    /// <param name="personId">Who looks.</param>
    /// <param name="wish">What for.</param>
    /// <param name="live">The person's live searches.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>letters.search-empty</c>: everything is no search; <c>letters.searches-enough</c> beyond <see cref="Most"/>.</exception>
    public static SavedSearch Of(Guid personId, ListingWish wish, int live, DateTimeOffset at)
    {
        var clean = wish.Clean();
        if (clean is { Search: null, Category: null, Neighbourhood: null, Language: null, Day: null })
        {
            throw new Refused("letters.search-empty");
        }

        return live >= Most ? throw new Refused("letters.searches-enough") : new()
        {
            Id = Guid.CreateVersion7(at),
            PersonId = personId,
            Search = clean.Search,
            Kind = clean.Kind,
            Category = clean.Category,
            Neighbourhood = clean.Neighbourhood,
            Language = clean.Language,
            Day = clean.Day,
            At = at,
            LookedAt = at,
        };
    }

    /// <summary>Stops it; a second time changes nothing.</summary>
    public void Stop(DateTimeOffset at) => StoppedAt ??= at;

    /// <summary>Everything published until now has been looked through.</summary>
    public void Look(DateTimeOffset at) => LookedAt = at;
}
