using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Listings;

/// <summary>
/// What a published listing said from one moment on: a fact, appended. A proposal keeps the number it answered, so it can always
/// show what its two people agreed about (L12).
/// </summary>
public sealed class ListingVersion
{
    private ListingVersion()
    {
    }

    /// <summary>The listing.</summary>
    public Guid ListingId { get; private init; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>From when it was shown.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Who wrote it.</summary>
    public Guid By { get; private init; }

    /// <summary>Title of then.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Text of then.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Language of the text, two-letter code.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Languages it can be done in, two-letter codes.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>When it could be done.</summary>
    public WeekTimes Week { get; private init; }

    /// <summary>Code of the part of Dainava, or null when done at a distance.</summary>
    public string? Neighbourhood { get; private init; }

    /// <summary>How the two would meet.</summary>
    public MeetingMode Mode { get; private init; }

    /// <summary>Length, minutes.</summary>
    public int Minutes { get; private init; }

    /// <summary>Exchanges at a time.</summary>
    public int Capacity { get; private init; }

    internal static ListingVersion Of(Listing listing, Guid by, DateTimeOffset at) => new()
    {
        ListingId = listing.Id,
        Number = listing.Editions,
        At = at,
        By = by,
        Title = listing.Title,
        Text = listing.Text,
        Language = listing.Language,
        Languages = listing.Languages,
        Week = listing.Week,
        Neighbourhood = listing.Neighbourhood,
        Mode = listing.Mode,
        Minutes = listing.Minutes,
        Capacity = listing.Capacity,
    };
}
