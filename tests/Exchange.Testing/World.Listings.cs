using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>Listings of a scenario, prepared below the edges.</summary>
public static class WorldOfListings
{
    /// <summary>An active offer, already looked at by staff.</summary>
    public static Task<Guid> Offers(
        this Member member, string skill = "haircut", string? title = null, int minutes = 60, string text = "", string? neighbourhood = "girstupis", int capacity = 1,
        string[]? languages = null, WeekTimes week = default, MeetingMode mode = MeetingMode.InPerson, bool standing = false) =>
        member.Posts(ListingKind.Offer, skill, title, minutes, text, neighbourhood, capacity, languages, week, mode, standing);

    /// <summary>An active need, already looked at by staff.</summary>
    public static Task<Guid> Needs(
        this Member member, string skill = "haircut", string? title = null, int minutes = 60, string text = "", string? neighbourhood = "girstupis", int capacity = 1,
        string[]? languages = null, WeekTimes week = default, MeetingMode mode = MeetingMode.InPerson) =>
        member.Posts(ListingKind.Need, skill, title, minutes, text, neighbourhood, capacity, languages, week, mode, standing: false);

    /// <summary>A draft that only its publishing is missing from.</summary>
    public static Task<Guid> Drafts(this Member member, ListingKind kind = ListingKind.Offer, string skill = "haircut", string? title = null, string text = "") =>
        member.Posts(kind, skill, title, 60, text, "girstupis", 1, null, default, MeetingMode.InPerson, standing: false, active: false);

    public static Task<Listing> Listing(this World world, Guid id) => world.App.LookAsync(db => db.Listings
        .IncludeFacts().SingleAsync(listing => listing.Id == id));

    private static Task<Guid> Posts(
        this Member member, ListingKind kind, string skill, string? title, int minutes, string text, string? neighbourhood, int capacity,
        string[]? languages, WeekTimes week, MeetingMode mode, bool standing, bool active = true)
    {
        var vocabulary = member.App.Services.GetRequiredService<Vocabulary>();
        var held = member.App.Services.GetRequiredService<HeldWords>();
        var now = member.App.Clock.Now;
        var listing = Domain.Listings.Listing.Begin(member.Id, kind, skill, vocabulary, now);
        var content = new ListingContent(title ?? vocabulary.Find(skill)!.Labels["lt"], text, "lt", languages ?? ["lt"], week, neighbourhood, mode, minutes, capacity, standing);
        listing.Write(content, vocabulary, held, member.Id, now);
        if (active && listing.Publish(new(IsAdult: true, CompletedExchanges: 1), vocabulary, held, member.Id, now) != ListingReviewReasons.None)
        {
            listing.Approve(Guid.CreateVersion7(now), now);
        }

        return member.App.LookAsync(async db =>
        {
            db.Listings.Add(listing);
            await db.SaveChangesAsync();
            return listing.Id;
        });
    }

    private static IQueryable<Listing> IncludeFacts(this IQueryable<Listing> listings) => listings.Include(listing => listing.Changes).Include(listing => listing.Versions);
}
