using Exchange.Domain.Places;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Listings;

/// <summary>What must be among ours before the domain decides.</summary>
internal static class ListingRules
{
    /// <exception cref="Pipeline.Invalid">The place or a language is not among ours.</exception>
    public static void RequireKnown(this Neighbourhoods places, string? neighbourhood, IReadOnlyList<string> languages)
    {
        if (neighbourhood is not null && places.Find(neighbourhood) is null)
        {
            throw new Pipeline.Invalid("Neighbourhood", "Listings.neighbourhood-unknown");
        }

        if (!languages.All(SpokenLanguages.Codes.Contains))
        {
            throw new Pipeline.Invalid("Languages", "Listings.languages-unknown");
        }
    }

    /// <exception cref="Pipeline.Invalid">The skill is not in the vocabulary.</exception>
    public static void RequireKnown(this Vocabulary vocabulary, string skill)
    {
        if (vocabulary.Find(skill) is null)
        {
            throw new Pipeline.Invalid("Skill", "Listings.skill-required");
        }
    }
}
