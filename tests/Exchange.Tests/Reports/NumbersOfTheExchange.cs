using System.Net;
using System.Text.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Reports;

public sealed class NumbersOfTheExchange(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task are_told_for_whole_months_and_hide_fewer_than_five()
    {
        await CompletedAsync(6, "bicycle-repair");
        await CompletedAsync(2, "knitting");
        Assert.That((await OpenAsync()).GetProperty("exchanges").GetInt32(), Is.Zero, "this month is not over");

        Clock.Pass(TimeSpan.FromDays(31));
        var told = await OpenAsync();

        Assert.That((told.GetProperty("exchanges").GetInt32(), told.GetProperty("minutes").GetInt32(), told.GetProperty("people").GetInt32()), Is.EqualTo((8, 480, 16)));
        Assert.That(told.GetProperty("categories").EnumerateArray().Select(row => row.GetProperty("count").ValueKind), Has.All.EqualTo(JsonValueKind.Null), "6 of 8 would tell that 2 are left");
        var page = await World.Visitor().GoAsync("/rezultatai");
        Assert.That(page.Shows("mažiau nei 5"), page.Text);
        var table = await World.Visitor().GoAsync("/rezultatai?handler=Table");
        Assert.That(table.Source, Does.Contain("\"Įvykę mainai\";\"8\"").And.Contains("\"mažiau nei 5\""));
    }

    [Test]
    [Category("G8")]
    public async Task count_a_group_exchange_once_with_the_hours_of_all_its_people()
    {
        await CompletedAsync(5, "knitting");
        for (var i = 0; i < 5; i++)
        {
            var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
            var id = await World.Calls(milda);
            await World.Joins(ona, id);
            await World.Joins(jonas, id);
            await World.Reports(milda, id, (ona, 120), (jonas, i == 0 ? 0 : 60));
            await World.ConfirmsHours(ona, id);
            if (i > 0)
            {
                await World.ConfirmsHours(jonas, id);
            }
        }

        Clock.Pass(TimeSpan.FromDays(31));
        var told = await OpenAsync();

        Assert.That((told.GetProperty("exchanges").GetInt32(), told.GetProperty("together").GetInt32(), told.GetProperty("people").GetInt32(), told.GetProperty("minutes").GetInt32()), Is.EqualTo((10, 5, 10 + 14, (5 * 60) + (5 * 120) + (4 * 60))), "who did not come took no part");
        Assert.That((await World.Visitor().GoAsync("/rezultatai")).Shows("Talkos"));
        Assert.That((await World.Visitor().GoAsync("/rezultatai?handler=Table")).Source, Does.Contain("\"Talkos\";\"5\""));
    }

    [Test]
    public async Task tell_no_few_group_exchanges_nor_what_is_left_without_them()
    {
        await CompletedAsync(6, "bicycle-repair");
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var id = await World.Calls(milda);
        await World.Joins(ona, id);
        await World.Reports(milda, id, (ona, 120));
        await World.ConfirmsHours(ona, id);
        Clock.Pass(TimeSpan.FromDays(31));

        var told = await OpenAsync();

        Assert.That((told.GetProperty("exchanges").GetInt32(), told.GetProperty("together").ValueKind), Is.EqualTo((7, JsonValueKind.Null)));
        await World.Puts(milda, Domain.Listings.ListingKind.Need);
        Assert.That((await (await World.Coordinator()).Sees("/api/numbers/missing")).GetProperty("neverHelped").GetInt32(), Is.Zero, "her neighbours have helped her together");
    }

    [Test]
    public async Task say_nothing_of_four_exchanges()
    {
        await CompletedAsync(4, "bicycle-repair");
        Clock.Pass(TimeSpan.FromDays(31));

        var told = await OpenAsync();

        Assert.That(told.EnumerateObject().Where(part => part.Name is "exchanges" or "minutes" or "gifts").Select(part => part.Value.ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(told.GetProperty("categories").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task name_the_one_offer_that_would_answer_most_needs()
    {
        for (var i = 0; i < 6; i++)
        {
            await (await World.Resident($"Kaimynas{i}")).Needs("bicycle-repair");
        }

        await (await World.Resident("Vida")).Needs("knitting");
        var milda = await World.Coordinator();

        var missing = await milda.Sees("/api/numbers/missing");

        Assert.That(missing.GetProperty("waitingNeeds").GetInt32(), Is.EqualTo(7));
        var first = missing.GetProperty("newOffers")[0];
        Assert.That((first.GetProperty("skill").GetString(), first.GetProperty("needs").GetInt32()), Is.EqualTo(("bicycle-repair", 6)));
        Assert.That(missing.GetProperty("neverHelped").GetInt32(), Is.EqualTo(7));
        Assert.That(missing.GetProperty("neverAsked").GetInt32(), Is.Zero);
        var page = await milda.Goes("/koordinavimas/ko-truksta");
        Assert.That(page.Shows("Padėtų 6 poreikiams"), page.Text);
        Assert.That(page.Shows("Padėtų mažiau nei 5 poreikiams"), page.Text);
        Assert.That((await (await World.Resident("Zita")).Goes("/koordinavimas/ko-truksta")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<JsonElement> OpenAsync() => JsonDocument.Parse(await App.NewClient().GetStringAsync("/api/numbers")).RootElement;

    private async Task CompletedAsync(int count, string skill)
    {
        for (var i = 0; i < count; i++)
        {
            var (helper, helped) = (await World.Resident("Ona"), await World.Resident("Jonas"));
            var id = await World.Agreed(helper, helped, await World.Puts(helper, skill: skill));
            await helper.Acts(id, "report", new { minutes = 60 });
            await helped.Acts(id, "confirmation", new { minutes = 60 });
        }
    }
}
