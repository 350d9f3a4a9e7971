using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Listings that are printed, and their short numbers.</summary>
internal static class ListingsOnPaper
{
    public static IQueryable<Listing> OnSheet(this ExchangeDb db, MarketSheetChoice choice, Vocabulary vocabulary, DateTimeOffset now)
    {
        var skills = vocabulary.Skills.Where(skill => skill.Category == choice.Category).Select(skill => skill.Code).ToList();
        return db.Listings.AsNoTracking().OpenAt(now)
            .Where(listing => choice.Kind == null || listing.Kind == choice.Kind)
            .Where(listing => string.IsNullOrEmpty(choice.Category) || skills.Contains(listing.SkillCode))
            .Where(listing => string.IsNullOrEmpty(choice.Neighbourhood) || listing.Neighbourhood == choice.Neighbourhood || listing.Mode != MeetingMode.InPerson)
            .OrderByDescending(listing => listing.PublishedAt).ThenByDescending(listing => listing.Id).Take(MarketSheetChoice.Most);
    }

    public static IQueryable<Listing> PrintableBy(this IQueryable<Listing> listings, CurrentActor actor)
    {
        var staff = actor.May(Who.Staff);
        return listings.Where(listing => staff || listing.OwnerId == actor.SubjectId);
    }

    public static Task<Dictionary<Guid, int>> CodesOfAsync(this ExchangeDb db, IReadOnlyList<Guid> listings, CancellationToken ct) =>
        db.ListingCodes.AsNoTracking().Where(code => listings.Contains(code.ListingId)).ToDictionaryAsync(code => code.ListingId, code => code.Serial, ct);

    public static async Task GiveCodesAsync(this ExchangeDb db, IReadOnlyList<Guid> listings, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.CodesOfAsync(listings, ct);
        var last = await db.ListingCodes.MaxAsync(code => (int?)code.Serial, ct);
        foreach (var listing in listings.Where(listing => !known.ContainsKey(listing)))
        {
            var code = ListingCode.Give(listing, last, now);
            last = code.Serial;
            db.ListingCodes.Add(code);
        }
    }
}
