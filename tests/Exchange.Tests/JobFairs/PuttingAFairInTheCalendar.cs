using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.JobFairs;

[Category("T-10")]
public sealed class PuttingAFairInTheCalendar(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task gives_the_hours_of_kaunas_in_universal_time()
    {
        var winter = Read(await FileOf(await World.Fair(inDays: 14)));
        var summer = Read(await FileOf(await World.Fair(inDays: 30)));

        Assert.That((winter["DTSTART"], winter["DTEND"]), Is.EqualTo(("20260317T080000Z", "20260317T130000Z")));
        Assert.That(summer["DTSTART"], Is.EqualTo("20260402T070000Z"), "summer time began on 29 March");
        Assert.That(winter["SUMMARY"], Is.EqualTo("Pavasario darbo mugė"));
        Assert.That(winter["LOCATION"], Is.EqualTo("Taikos pr. 78\\, Kaunas"));
        Assert.That(winter["DESCRIPTION"], Is.EqualTo("6 autobusas\\, stotelė „Dainava“\\; 5 minutės pėsčiomis."));
    }

    [Test]
    public async Task keeps_its_identity_and_raises_its_sequence()
    {
        var fair = await World.Fair();
        var before = Read(await FileOf(fair));
        var milda = await (await World.Coordinator()).Api();
        Clock.Pass(TimeSpan.FromMinutes(30));

        var plan = (await milda.GetFromJsonAsync<JsonElement>($"/api/job-fairs/{fair}/plan")).ToString().Replace("10:00:00", "09:00:00", StringComparison.Ordinal);
        var put = await milda.PutAsync($"/api/job-fairs/{fair}/plan", new StringContent(plan, Encoding.UTF8, "application/json"));
        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await put.Content.ReadAsStringAsync());
        var moved = Read(await FileOf(fair));
        await milda.PostAsJsonAsync($"/api/job-fairs/{fair}/cancellation", new { reason = "Salė užimta" });
        var cancelled = Read(await FileOf(fair));

        Assert.That(new[] { moved["UID"], cancelled["UID"] }, Has.All.EqualTo(before["UID"]));
        Assert.That(new[] { before["SEQUENCE"], moved["SEQUENCE"], cancelled["SEQUENCE"] }, Is.EqualTo(new[] { "0", "1", "2" }));
        Assert.That(moved["DTSTART"], Is.EqualTo("20260317T070000Z"));
        Assert.That((before["STATUS"], cancelled["STATUS"]), Is.EqualTo(("CONFIRMED", "CANCELLED")));
    }

    private async Task<string> FileOf(Guid fair)
    {
        var answer = await App.NewClient().GetAsync($"/api/job-fairs/{fair}/calendar");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
        return await answer.Content.ReadAsStringAsync();
    }

    // As strictly as RFC 5545 asks: lines end in CR LF, are at most 75 bytes long, go on after a space; each property stands once.
    private static Dictionary<string, string> Read(string file)
    {
        Assert.That(file, Does.EndWith("END:VCALENDAR\r\n"));
        var lines = file.Split("\r\n");
        Assert.That(lines.Select(Encoding.UTF8.GetByteCount), Has.All.AtMost(75));
        Assert.That(lines, Has.None.Contain("\n").And.None.Contain("\r"));
        var whole = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.That((whole[0], whole[^1]), Is.EqualTo(("BEGIN:VCALENDAR", "END:VCALENDAR")));
        var (from, to) = (whole.IndexOf("BEGIN:VEVENT"), whole.IndexOf("END:VEVENT"));
        var calendar = whole[1..from];
        Assert.That(calendar, Does.Contain("VERSION:2.0").And.Some.StartsWith("PRODID:"));
        return whole[(from + 1)..to].Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
