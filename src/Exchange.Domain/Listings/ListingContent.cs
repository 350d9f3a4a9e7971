using Exchange.Domain.Exchanges;
using Exchange.Domain.Language;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Listings;

/// <summary>What the author of a listing says in it.</summary>
/// <param name="Title">Title, 0–80 characters after cleaning.</param>
/// <param name="Text">Text, 0–2000 characters after cleaning, line breaks kept.</param>
/// <param name="Language">Language of title and text, two-letter code.</param>
/// <param name="Languages">Languages it can be done in, two-letter codes; empty means the author's.</param>
/// <param name="Week">When it can be done; none means whenever the author is free.</param>
/// <param name="Neighbourhood">Code of the part of Dainava, or null.</param>
/// <param name="Mode">How the two would meet.</param>
/// <param name="Minutes">Length in whole quarter-hours, 15–480 (X9).</param>
/// <param name="Capacity">Exchanges at a time, 1–20 (L11).</param>
/// <param name="Standing">Stands for a year; of an offer only (L5).</param>
public sealed record ListingContent(
    string Title,
    string Text,
    string Language,
    IReadOnlyList<string> Languages,
    WeekTimes Week,
    string? Neighbourhood,
    MeetingMode Mode,
    int Minutes,
    int Capacity,
    bool Standing)
{
    /// <summary>The same, cleaned of what nobody can see, and checked.</summary>
    /// <exception cref="Refused"><c>listings.contact-details</c> (L9), <c>listings.too-long</c>, <c>listings.minutes</c>, <c>listings.capacity</c>.</exception>
    internal ListingContent Clean()
    {
        var clean = this with { Title = CleanText.Clean(Title), Text = CleanText.CleanLines(Text), Languages = [.. Languages.Distinct(StringComparer.Ordinal)] };
        if (ContactDetails.Find(clean.Title).Count > 0 || ContactDetails.Find(clean.Text).Count > 0)
        {
            throw new Refused("listings.contact-details");
        }

        if (clean.Title.Length > Listing.LongestTitle || clean.Text.Length > Listing.LongestText)
        {
            throw new Refused("listings.too-long");
        }

        if (Minutes < Hours.Least.Minutes || Minutes > Hours.Most.Minutes || Minutes != Hours.OfMinutes(Minutes).Minutes)
        {
            throw new Refused("listings.minutes");
        }

        return Capacity is < 1 or > 20 ? throw new Refused("listings.capacity") : clean;
    }
}
