using System.Net;
using System.Text;
using Exchange.Api;
using Exchange.Api.Data;

namespace Exchange.Tests.Notifications;

public sealed class MeetingsInTheCalendar(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task stand_at_the_hour_of_kaunas_also_after_the_clock_was_changed()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        var id = await (await ona.Takes(await World.Puts(jonas))).MadeId();
        await ona.Suggests(id, KaunasTime.At(new(2026, 3, 30), new(17, 0)), "Biblioteka, 2 aukštas; prie lango");
        await jonas.Acts(id, "meeting/acceptance");

        var page = await ona.Goes($"/susitarimai/{id}");
        var file = await ona.Goes($"/susitarimai/{id}/kalendorius");
        var one = Events(file.Source).Single();

        Assert.That(page.Text, Does.Contain("Į kalendorių"));
        Assert.That(file.Headers["Content-Type"], Does.StartWith("text/calendar"));
        Assert.That((one["DTSTART"], one["DTEND"], one["STATUS"]), Is.EqualTo(("20260330T140000Z", "20260330T150000Z", "CONFIRMED")), "summer time began the day before");
        Assert.That(one["LOCATION"], Is.EqualTo("Biblioteka\\, 2 aukštas\\; prie lango"));
        Assert.That(one["SUMMARY"], Is.EqualTo("Dvirati taisau · Jonas"));
    }

    [Test]
    public async Task are_read_under_a_secret_address_that_can_be_renewed()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        var (stays, goes) = (await World.Agreed(jonas, ona), await World.Agreed(jonas, ona, await World.Puts(jonas, title: "Kitas darbas")));
        var fair = await World.Fair();
        await World.RegistersForFair(ona, fair);
        await ona.Goes("/mano-duomenys/kalendorius");
        var shown = await (await ona.Browser()).SubmitAsync();
        var address = shown.Document.QuerySelector("main code")!.TextContent;
        await ona.Acts(goes, "cancellation", new { reason = "other" });

        var events = Events(await FeedAsync(address));
        Assert.That(events.Select(one => (one["UID"], one["STATUS"])), Is.EquivalentTo(new[]
        {
            ($"{stays}@susitarimai.birza", "CONFIRMED"), ($"{goes}@susitarimai.birza", "CANCELLED"), ($"{fair}@muges.birza", "CONFIRMED"),
        }));
        Assert.That(await FeedAsync(address), Does.Not.Contain("Kazlauskien").And.Not.Contain("valand").And.Not.Contain("talent"));

        await (await ona.Browser()).SubmitAsync();
        using var client = App.NewClient();
        Assert.That((await client.GetAsync(new Uri(address).PathAndQuery)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await FeedAsync((await ona.Goes("/mano-duomenys/kalendorius")).Document.QuerySelector("main code")!.TextContent), Does.Contain("BEGIN:VEVENT"));
    }

    [Test]
    public async Task are_nobody_elses()
    {
        var (jonas, ona, vida) = (await World.Resident("Jonas"), await World.Resident("Ona"), await World.Resident("Vida"));
        var id = await World.Agreed(jonas, ona);

        Assert.That((await vida.Goes($"/susitarimai/{id}/kalendorius")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> FeedAsync(string address)
    {
        using var client = App.NewClient();
        var answer = await client.GetAsync(new Uri(address).PathAndQuery);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/calendar"));
        return await answer.Content.ReadAsStringAsync();
    }

    // As strictly as RFC 5545 asks: lines end in CR LF, are at most 75 bytes long, go on after a space.
    private static List<Dictionary<string, string>> Events(string file)
    {
        Assert.That(file, Does.StartWith("BEGIN:VCALENDAR\r\n").And.EndsWith("END:VCALENDAR\r\n"));
        Assert.That(file.Split("\r\n").Select(Encoding.UTF8.GetByteCount), Has.All.AtMost(75));
        return [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n").Skip(1)
            .Select(part => part.Split("END:VEVENT")[0].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1]))];
    }
}
