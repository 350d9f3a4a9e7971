using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Conversations;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Conversations;

/// <summary>Who three times does not come is talked with, and barred from nothing (K2).</summary>
[Category("K2")]
public sealed class WhenSomebodyDoesNotCome(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task three_times_a_worker_is_asked_to_talk()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await MissesAsync(ona, jonas, times: 2);
        await AskAsync();
        Assert.That((await rasa.Sees("/api/conversations")).GetArrayLength(), Is.Zero);
        await MissesAsync(ona, jonas, times: 1);
        await AskAsync();
        await AskAsync();

        Assert.That((await rasa.Goes("/budejimas")).Shows("Pasikalbėti: tris kartus neatvyko"));
        var browser = await rasa.Browser();
        Assert.That((await browser.GoAsync("/pokalbiai")).Shows("Jonas Kazlauskienė"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Note", "")]);
        Assert.That(browser.Page.Shows("Parašykite, ką sutarėte"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Note", "Jonas dirba naktimis, tarsis popiet")]);

        Assert.That(browser.Page.Shows("Niekas nelaukia pokalbio"), browser.Page.ToString());
        await AskAsync();
        Assert.That(await App.LookAsync(db => db.Conversations.CountAsync()), Is.EqualTo(1));
        Assert.That((await jonas.Takes(await World.Puts(ona))).StatusCode, Is.EqualTo(HttpStatusCode.Created), "nothing is closed to him");
        Assert.That((await jonas.Goes("/mano-duomenys/viskas")).Shows("Jonas dirba naktimis"));
        Assert.That((await ona.Goes("/mano-duomenys/viskas")).Shows("Jonas dirba naktimis"), Is.False);
    }

    [Test]
    [Category("D7")]
    public async Task is_late_after_five_working_days_and_closed_over_the_api()
    {
        var (ona, jonas, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Coordinator());
        await MissesAsync(ona, jonas, times: 3);
        await AskAsync();
        Clock.Pass(TimeSpan.FromDays(11)); // Easter is among them
        var talk = (await milda.Sees("/api/conversations"))[0];
        Assert.That((talk.GetProperty("isOverdue").GetBoolean(), talk.GetProperty("personId").GetGuid()), Is.EqualTo((true, jonas.Id)));

        var held = $"/api/conversations/{talk.GetProperty("id").GetGuid()}/held";
        await Done((await milda.Api()).PostAsJsonAsync(held, new { note = "Pasikalbėjome" }));
        await Expect.RefusedAsync(await (await milda.Api()).PostAsJsonAsync(held, new { note = "Vėl" }), HttpStatusCode.Conflict, "conversations.held");
    }

    private Task AskAsync() => World.ClockDoes(nameof(ConversationsClock));

    private async Task MissesAsync(Member came, Member absent, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var id = await World.Agreed(came, absent);
            Clock.Pass(TimeSpan.FromDays(2.5));
            await App.SendAsync(new ReportNoShow { AgreementId = id }, came.Id, Who.Resident);
            await World.Waits(TimeSpan.FromDays(8));
            Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.NoShow));
        }
    }
}
