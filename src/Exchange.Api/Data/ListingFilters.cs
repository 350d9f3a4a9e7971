using Exchange.Domain.Listings;
using Exchange.Domain.Skills;

namespace Exchange.Api.Data;

/// <summary>Listings that somebody wants, all but their words: those are the search's.</summary>
internal static class ListingFilters
{
    public static IQueryable<Listing> Wanted(this IQueryable<Listing> open, ListingWish wish, Vocabulary vocabulary)
    {
        if (wish.Kind is { } kind)
        {
            open = open.Where(listing => listing.Kind == kind);
        }

        if (!string.IsNullOrEmpty(wish.Category))
        {
            var skills = vocabulary.Skills.Where(skill => skill.Category == wish.Category).Select(skill => skill.Code).ToList();
            open = open.Where(listing => skills.Contains(listing.SkillCode));
        }

        if (!string.IsNullOrEmpty(wish.Neighbourhood))
        {
            open = open.Where(listing => listing.Neighbourhood == wish.Neighbourhood || listing.Mode != Domain.Skills.MeetingMode.InPerson);
        }

        if (!string.IsNullOrEmpty(wish.Language))
        {
            var stored = $"\"{wish.Language}\""; // as the list of words is kept

            // Who names no language speaks at least the one they write in.
            open = open.Where(listing => ((string)(object)listing.Languages).Contains(stored)
                || ((string)(object)listing.Languages == "[]" && listing.Language == wish.Language));
        }

        if (wish.Day is { } day)
        {
            var bit = ListingDays.Bit(day);
            open = open.Where(listing => (listing.Days & bit) != 0);
        }

        return open;
    }
}
