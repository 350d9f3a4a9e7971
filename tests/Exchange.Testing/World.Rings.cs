using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Rings;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Testing;

/// <summary>What people do with rings.</summary>
public static class WorldOfRings
{
    /// <summary>Ona knits and needs her bicycle mended; Jonas mends bicycles and needs help with a phone; Petras knows phones and needs something knitted. No two of them can help each other.</summary>
    public static async Task<(Member Ona, Member Jonas, Member Petras)> ThreeNeighbours(this World world) => (
        await world.CanAndAsks("Ona", "Kazlauskienė", "knitting", "bicycle-repair"),
        await world.CanAndAsks("Jonas", "Petraitis", "bicycle-repair", "phone-help"),
        await world.CanAndAsks("Petras", "Butkus", "phone-help", "knitting"));

    /// <summary>A resident who can one thing and has posted a need of another.</summary>
    public static async Task<Member> CanAndAsks(this World world, string firstName, string lastName, string can, string needs, DateOnly? born = null)
    {
        var member = await world.Resident(firstName, lastName, born);
        await world.Answers(member.Id, can: can, needs: needs);
        await world.Lists(member.Id, ListingKind.Need, needs, "Reikia pagalbos");
        return member;
    }

    /// <summary>Suggests the best ring of one's own list.</summary>
    public static async Task<Guid> ProposesRing(this Member member) => await (await (await member.Api()).PostAsJsonAsync("/api/rings", new { needs = await member.BestRing() })).MadeId();

    /// <summary>Needs of the best ring of one's own list.</summary>
    public static async Task<List<Guid>> BestRing(this Member member) => NeedsOf((await member.Sees("/api/me/rings")).GetProperty("rings")[0]);

    public static List<Guid> NeedsOf(JsonElement ring) => [.. ring.GetProperty("needs").EnumerateArray().Select(need => need.GetGuid())];

    /// <summary>Does something with a ring: path below it, and what is said.</summary>
    public static async Task<HttpResponseMessage> Rings(this Member member, Guid ring, string path, object? said = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/rings/{ring}/{path}", said ?? new { });

    /// <summary>A ring that its people are asked about: the first has suggested it, the others say yes in their turn.</summary>
    public static async Task<Guid> AskedRing(this World world, Member first, params Member[] yes)
    {
        var ring = await first.ProposesRing();
        foreach (var member in yes)
        {
            await world.App.SendAsync(new AcceptRing { RingId = ring }, member.Id, Who.Resident);
        }

        return ring;
    }

    /// <summary>Does what the clock has to do for rings.</summary>
    public static Task Minute(this World world) => world.ClockDoes(nameof(RingsClock));

    /// <summary>The whole ring as it is stored.</summary>
    public static Task<Ring> Ring(this World world, Guid id) => world.App.LookAsync(db =>
        db.Rings.Include(ring => ring.Promises).Include(ring => ring.Consents).Include(ring => ring.Steps.OrderBy(step => step.Number)).Include(ring => ring.Places).SingleAsync(ring => ring.Id == id));

    /// <summary>Two of a ring meet, and both say that it was done.</summary>
    public static async Task Helps(this World world, Guid agreement, int minutes = 60)
    {
        var (giver, receiver) = await world.App.LookAsync(async db =>
        {
            var found = await db.Agreements.SingleAsync(a => a.Id == agreement);
            return (found.GiverId, found.ReceiverId);
        });
        await world.App.SendAsync(new SuggestMeeting { AgreementId = agreement, Day = Api.KaunasTime.TodayInKaunas(world.App.Clock).AddDays(1), Time = new(17, 0), Place = "Biblioteka" }, giver, Who.Resident);
        await world.App.SendAsync(new AgreeMeeting { AgreementId = agreement }, receiver, Who.Resident);
        await world.App.SendAsync(new ReportDone { AgreementId = agreement, Minutes = minutes }, giver, Who.Resident);
        await world.App.SendAsync(new ConfirmDone { AgreementId = agreement, Minutes = minutes }, receiver, Who.Resident);
    }

    /// <summary>The refusal's code, or null when the yes was taken.</summary>
    public static async Task<string?> TriesToSayYes(this World world, Member member, Guid ring)
    {
        try
        {
            await world.App.SendAsync(new AcceptRing { RingId = ring }, member.Id, Who.Resident);
            return null;
        }
        catch (Refused refused)
        {
            return refused.Code;
        }
    }

    /// <summary>Text keys of what a member was told about rings, oldest first.</summary>
    public static Task<List<string>> ToldOfRings(this World world, Member member) => world.App.LookAsync(db =>
        db.Notices.Where(notice => notice.PersonId == member.Id && notice.Key.StartsWith("Rings.told-")).OrderBy(notice => notice.At).ThenBy(notice => notice.Id).Select(notice => notice.Key).ToListAsync());
}
