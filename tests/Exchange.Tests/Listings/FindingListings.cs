using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Tests.Listings;

public sealed class FindingListings(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("L8")]
    [Category("W6")]
    public async Task knows_every_form_of_a_word_with_and_without_its_letters()
    {
        var jonas = await World.Resident("Jonas", "Petraitis");
        await jonas.Offers("haircut", title: "Kerpu plaukus");
        await jonas.Offers("bicycle-repair", title: "Taisau dviračius");
        await jonas.Offers("bicycle-repair", title: "Prie Ąžuolyno: šašlykų vakaras");

        foreach (var word in new[] { "kirpimas", "kirpti", "kirpėja", "KIRPEJA", "kerpu", "haircut" })
        {
            Assert.That((await TitlesAsync($"search={Uri.EscapeDataString(word)}")).FirstOrDefault(), Is.EqualTo("Kerpu plaukus"), word);
        }

        Assert.That(await TitlesAsync("search=saslykai"), Is.EqualTo(new[] { "Prie Ąžuolyno: šašlykų vakaras" }));
        Assert.That(await TitlesAsync("search=azuolynas"), Is.EqualTo(new[] { "Prie Ąžuolyno: šašlykų vakaras" }));
        Assert.That(await TitlesAsync("search=dviratukas+remonntas"), Does.Contain("Taisau dviračius"));
        Assert.That(await TitlesAsync("search=povandeninis+laivas"), Is.Empty);
    }

    [Test]
    public async Task puts_the_best_first_when_searching_and_the_newest_otherwise()
    {
        var jonas = await World.Resident("Jonas");
        await jonas.Offers("bicycle-repair", title: "Dviračių remontas");
        Clock.Pass(TimeSpan.FromHours(1));
        await jonas.Offers("haircut", title: "Kirpimas", text: "Atvažiuosiu su dviračiu.");

        Assert.That(await TitlesAsync(""), Is.EqualTo(new[] { "Kirpimas", "Dviračių remontas" }));
        Assert.That(await TitlesAsync("search=dviratis"), Is.EqualTo(new[] { "Dviračių remontas", "Kirpimas" }));
    }

    [TestCase("\"")]
    [TestCase("kirp* OR (")]
    [TestCase("' ; DROP TABLE \"Listings\" --")]
    [TestCase("NEAR(a b, 2) AND title:^x")]
    [TestCase("\\ : & | ! <-> '' %00")]
    [TestCase("{Title} : \"a\"\"b\"")]
    [TestCase("🚲 émile ｆｕｌｌ ﷺ")]
    public async Task takes_any_text_as_words(string nasty)
    {
        await (await World.Resident()).Offers();

        var page = await World.Visitor().GoAsync("/api/listings?search=" + Uri.EscapeDataString(nasty));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Source);
    }

    [Test]
    public async Task narrows_by_kind_category_place_language_and_day()
    {
        var jonas = await World.Resident("Jonas");
        await jonas.Offers("haircut", title: "Kirpimas", languages: ["lt"], week: WeekTimes.None.With(DayOfWeek.Tuesday, 8, 12));
        await jonas.Needs("bicycle-repair", title: "Dviratis", neighbourhood: "kalnieciu-parkas", languages: ["lt", "uk"], week: WeekTimes.None.With(DayOfWeek.Sunday, 8, 12));
        await jonas.Offers("haircut", title: "Patarimai", mode: MeetingMode.Remote, neighbourhood: null, languages: ["en"]);

        Assert.That(await TitlesAsync("kind=need"), Is.EquivalentTo(new[] { "Dviratis" }));
        Assert.That(await TitlesAsync("category=beauty"), Is.EquivalentTo(new[] { "Kirpimas", "Patarimai" }));
        Assert.That(await TitlesAsync("neighbourhood=kalnieciu-parkas"), Is.EquivalentTo(new[] { "Dviratis", "Patarimai" }));
        Assert.That(await TitlesAsync("language=uk"), Is.EquivalentTo(new[] { "Dviratis" }));
        Assert.That(await TitlesAsync("day=tuesday"), Is.EquivalentTo(new[] { "Kirpimas", "Patarimai" }));
        Assert.That(await TitlesAsync("day=tuesday&kind=offer&search=kirpti"), Is.EquivalentTo(new[] { "Kirpimas", "Patarimai" }));
    }

    [Test]
    public async Task takes_the_language_of_the_text_when_none_is_named()
    {
        await (await World.Resident()).Offers("haircut", title: "Kirpimas", languages: []);

        Assert.That(await TitlesAsync("language=lt"), Is.EqualTo(new[] { "Kirpimas" }));
        Assert.That(await TitlesAsync("language=uk"), Is.Empty);
    }

    [Test]
    public async Task comes_in_pages()
    {
        var jonas = await World.Resident("Jonas");
        for (var i = 0; i < 5; i++)
        {
            await jonas.Offers(title: $"Kirpimas {i}");
            Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var (first, last) = (await ListAsync("size=2&search=kirpimas"), await ListAsync("size=2&page=3&search=kirpimas"));

        Assert.That((first.GetProperty("total").GetInt32(), first.GetProperty("pages").GetInt32(), first.GetProperty("items").GetArrayLength()), Is.EqualTo((5, 3, 2)));
        Assert.That(last.GetProperty("items")[0].GetProperty("title").GetString(), Is.EqualTo("Kirpimas 0"));
    }

    [Test]
    public async Task shows_a_first_name_an_initial_and_a_part_of_dainava_and_nothing_more()
    {
        var jonas = await World.Resident("Jonas", "Petraitis");
        await jonas.Offers();

        var card = (await ListAsync("")).GetProperty("items")[0];

        Assert.That(card.GetProperty("author").GetString(), Is.EqualTo("Jonas P."));
        Assert.That(card.GetProperty("neighbourhoodName").GetString(), Is.EqualTo("Prie Girstupio"));
        Assert.That(card.ToString(), Does.Not.Contain("Petraitis").And.Not.Contain(jonas.Contact));
    }

    private async Task<JsonElement> ListAsync(string query) => await App.NewClient().GetFromJsonAsync<JsonElement>("/api/listings?" + query);

    private async Task<List<string>> TitlesAsync(string query) =>
        [.. (await ListAsync(query)).GetProperty("items").EnumerateArray().Select(card => card.GetProperty("title").GetString()!)];
}
