using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>What people do with listings and agreements. Verbs of a member go over the API; scenes are prepared below the edges.</summary>
public static class WorldOfAgreements
{
    /// <summary>An open listing of an hour of bicycle repair, or of what is given.</summary>
    public static async Task<Guid> Puts(this World world, Member owner, ListingKind kind = ListingKind.Offer, string skill = "bicycle-repair", string title = "Dvirati taisau", int minutes = 60, int capacity = 1, DateTimeOffset? at = null)
    {
        var (vocabulary, now, held) = (world.App.Services.GetRequiredService<Vocabulary>(), at ?? world.App.Clock.Now, new HeldWords([]));
        var listing = Listing.Begin(owner.Id, kind, skill, vocabulary, now);
        listing.Write(new(title, "", "lt", ["lt"], default, null, MeetingMode.InPerson, minutes, capacity, Standing: false), vocabulary, held, owner.Id, now);
        if (listing.Publish(new Author(IsAdult: true, CompletedExchanges: 5), vocabulary, held, owner.Id, now) != ListingReviewReasons.None)
        {
            listing.Approve(Guid.NewGuid(), now);
        }

        await world.App.LookAsync(db =>
        {
            db.Listings.Add(listing);
            return db.SaveChangesAsync();
        });
        return listing.Id;
    }

    public static async Task<HttpResponseMessage> Takes(this Member member, Guid listing) => await (await member.Api()).PostAsync($"/api/listings/{listing}/acceptance", null);

    public static async Task<HttpResponseMessage> Proposes(this Member member, Guid listing, object terms) => await (await member.Api()).PostAsJsonAsync($"/api/listings/{listing}/proposals", terms);

    /// <summary>Does something with an agreement: path below it, and what is said.</summary>
    public static async Task<HttpResponseMessage> Acts(this Member member, Guid agreement, string path, object? said = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/agreements/{agreement}/{path}", said ?? new { });

    public static async Task<HttpResponseMessage> Suggests(this Member member, Guid agreement, DateTimeOffset at, string place = "Biblioteka") =>
        await member.Acts(agreement, "meeting", new { day = Api.KaunasTime.InKaunas(at).ToString("yyyy-MM-dd"), time = Api.KaunasTime.InKaunas(at).ToString("HH:mm"), place });

    public static async Task<Guid> MadeId(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.GetProperty("id").GetGuid() : throw new InvalidOperationException(text);
    }

    public static async Task<JsonElement> Sees(this Member member, string path) => await (await member.Api()).GetFromJsonAsync<JsonElement>(path);

    public static Task<AgreementState> StateOf(this World world, Guid agreement) => world.App.LookAsync(db => db.Agreements.Where(a => a.Id == agreement).Select(a => a.State).SingleAsync());

    /// <summary>Quarters of a member; negative when more was received.</summary>
    public static Task<int> BalanceOf(this World world, Member member) => world.App.LookAsync(db =>
        db.Entries.Where(entry => db.Accounts.Any(account => account.Id == entry.AccountId && account.PersonId == member.Id)).SumAsync(entry => entry.Quarters));

    /// <summary>Sum over all accounts is zero (G2).</summary>
    public static async Task<bool> LedgerIsBalanced(this World world) => await world.App.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)) == 0;

    /// <summary>Lets time pass and does what the clock has to do.</summary>
    public static async Task Waits(this World world, TimeSpan time)
    {
        world.App.Clock.Pass(time);
        await world.ClockDoes(nameof(AgreementsClock));
        await world.Minute();
    }

    /// <summary>An agreement with a time two days ahead: the owner of the listing and the one who took it.</summary>
    public static async Task<Guid> Agreed(this World world, Member owner, Member taker, Guid? listing = null)
    {
        var id = await As(world, taker, new AcceptListing(listing ?? await world.Puts(owner)));
        var day = Api.KaunasTime.TodayInKaunas(world.App.Clock).AddDays(2);
        await As(world, taker, new SuggestMeeting { AgreementId = id, Day = day, Time = new(17, 0), Place = "Biblioteka" });
        await As(world, owner, new AgreeMeeting { AgreementId = id });
        return id;
    }

    /// <summary>An agreed series, the first time in two days at five: the owner of the listing said yes to all.</summary>
    public static async Task<Guid> AgreedSeries(this World world, Member owner, Member taker, int times = 3, HowOften every = HowOften.EverySecondWeek, Guid? listing = null, TimeOnly? hour = null)
    {
        var id = await As(world, taker, new AcceptListing(listing ?? await world.Puts(owner)));
        var day = Api.KaunasTime.TodayInKaunas(world.App.Clock).AddDays(2);
        await As(world, taker, new SuggestMeeting { AgreementId = id, Day = day, Time = hour ?? new(17, 0), Place = "Biblioteka", Every = every, Times = times });
        await As(world, owner, new AgreeMeeting { AgreementId = id });
        return id;
    }

    /// <summary>The time after this one in its series, or null when none has begun.</summary>
    public static Task<Guid?> NextOf(this World world, Guid agreement) => world.App.LookAsync(db => db.Agreements.Where(a => a.FormerId == agreement).Select(a => (Guid?)a.Id).SingleOrDefaultAsync());

    /// <summary>Lets the day of an agreement pass, and both say how long it took.</summary>
    public static async Task Meet(this World world, Member helper, Member helped, Guid agreement, int minutes = 60)
    {
        var ends = await world.App.LookAsync(async db => (await db.Agreements.SingleAsync(a => a.Id == agreement)).EndsAt!.Value);
        world.App.Clock.Pass(ends - world.App.Clock.Now);
        await As(world, helper, new ReportDone { AgreementId = agreement, Minutes = minutes });
        await As(world, helped, new ConfirmDone { AgreementId = agreement, Minutes = minutes });
    }

    /// <summary>A completed exchange: the owner of the listing has helped for so long.</summary>
    public static async Task<Guid> Completed(this World world, Member helper, Member helped, int minutes = 60)
    {
        var id = await world.Agreed(helper, helped, await world.Puts(helper, minutes: minutes));
        await As(world, helper, new ReportDone { AgreementId = id, Minutes = minutes });
        await As(world, helped, new ConfirmDone { AgreementId = id, Minutes = minutes });
        return id;
    }

    private static Task<T> As<T>(World world, Member member, IRequest<T> request) => world.App.SendAsync(request, member.Id, Who.Resident);
}
