using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>What handlers ask of data before the domain decides.</summary>
internal static class ListingRules
{
    /// <summary>The author as the rules of L3 see them.</summary>
    public static async Task<Author> AuthorAsync(this ExchangeDb db, Guid personId, TimeProvider clock, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(person => person.Id == personId, ct);
        var completed = await db.Agreements.CountAsync(a => (a.GiverId == personId || a.ReceiverId == personId) && a.State == AgreementState.Completed, ct);
        return new(person.AgeOn(clock.TodayInKaunas()) >= 18, completed);
    }

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
