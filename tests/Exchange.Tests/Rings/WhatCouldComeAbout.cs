using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Listings;

namespace Exchange.Tests.Rings;

public sealed class WhatCouldComeAbout(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("R1")]
    [Category("R10")]
    [Category("R12")]
    public async Task tells_three_people_with_no_exchange_of_two_how_all_get_help()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona", "Kazlauskienė"), await World.Resident("Jonas", "Petraitis"), await World.Resident("Petras", "Butkus"));
        await AnswersAndAsksAsync(ona, "knitting", "bicycle-repair");
        await AnswersAndAsksAsync(jonas, "bicycle-repair", "cake-baking");
        await AnswersAndAsksAsync(petras, "cake-baking", "knitting");

        var page = await ona.Goes("/ziedai");
        var rings = await (await ona.Api()).GetFromJsonAsync<JsonElement>("/api/me/rings");

        Assert.That(page.All("main .card li a"), Is.EqualTo(new[] { "Jūs padedate: Petras B.", "Petras B. padeda: Jonas P.", "Jums padeda: Jonas P." }), page.ToString());
        var lines = rings.GetProperty("rings").EnumerateArray().Single().GetProperty("lines");
        Assert.That(lines.EnumerateArray().Select(line => line.GetProperty("reasons").EnumerateArray().Any(reason => reason.GetProperty("points").GetInt32() > 0)), Is.EqualTo(new[] { true, false, true }), "how well it fits stays between the two");
        Assert.That(page.Source, Does.Not.Contain("Butkus"));
        Assert.That(page.All("main .card p"), Is.EqualTo(new[] { "Pirmiausia pažiūrės darbuotojas." }), "a cake is baked at home");
    }

    [Test]
    [Category("F11")]
    public async Task says_what_to_do_when_there_is_none()
    {
        var page = await (await World.Resident()).Goes("/ziedai");

        Assert.That(page.Document.QuerySelector(".empty a"), Is.Not.Null, page.ToString());
    }

    [Test]
    [Category("R10")]
    public async Task leaves_a_ring_with_a_minor_to_the_worker()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.Resident("Petras", "Butkus", born: new DateOnly(2009, 6, 1)));
        await AnswersAndAsksAsync(ona, "knitting", "bicycle-repair");
        await AnswersAndAsksAsync(jonas, "bicycle-repair", "cake-baking");
        await AnswersAndAsksAsync(petras, "cake-baking", "knitting");

        Assert.That((await ona.Goes("/ziedai")).All("main .card"), Is.Empty);
    }

    private async Task AnswersAndAsksAsync(Member member, string can, string needs)
    {
        await World.Answers(member.Id, can: can, needs: needs);
        await World.Lists(member.Id, ListingKind.Need, needs, "Reikia pagalbos");
    }
}
