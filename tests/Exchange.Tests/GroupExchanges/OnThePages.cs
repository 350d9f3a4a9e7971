using Exchange.Api.Data;
using Exchange.Domain.GroupExchanges;

namespace Exchange.Tests.GroupExchanges;

/// <summary>Several helpers, on pages without JavaScript.</summary>
public sealed class OnThePages(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("G8")]
    [Category("F1")]
    public async Task several_help_one_and_all_get_their_hours_at_once()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var path = await Called(await milda.Browser());
        foreach (var helper in new[] { ona, jonas })
        {
            var browser = await helper.Browser();
            await browser.GoAsync("/talkos");
            Assert.That(browser.Page.Shows("Padėti kviečia: Milda K."), browser.Page.ToString());
            await browser.GoAsync(path);
            Assert.That(browser.Page.Shows("Jūs padėsite 2 valandas") && !browser.Page.Shows("Taikos pr. 1"), browser.Page.ToString());
            await browser.SubmitAsync(button: "Užsirašyti");
            Assert.That(browser.Page.Shows("Jūs dalyvaujate") && browser.Page.Shows("Taikos pr. 1"), browser.Page.ToString());
            Clock.Pass(TimeSpan.FromMinutes(1));
        }

        await World.WaitsForGroups(TimeSpan.FromDays(3));
        var (hers, his, mildas) = (World.Visitor(), World.Visitor(), World.Visitor());
        await SignIn(mildas, milda);
        await mildas.GoAsync("/mano-diena");
        Assert.That(mildas.Page.Shows("Pasakykite, kas atėjo") && mildas.Page.Shows("Genėti obelis sode"), mildas.Page.ToString());
        await mildas.GoAsync(path + "/kas-atejo");
        await mildas.SubmitAsync([("Form.Lines[1].Minutes", "90")]);
        Assert.That(mildas.Page.Shows("Laukiame 2 žmonių atsakymo"), mildas.Page.ToString());
        await SignIn(hers, ona);
        await hers.GoAsync(path);
        await hers.SubmitAsync(button: "Taip, teisingai");
        Assert.That(hers.Page.Shows("Laukiame 1 žmogaus atsakymo"), hers.Page.ToString());
        await SignIn(his, jonas);
        await his.GoAsync(path);
        await his.SubmitAsync(button: "Taip, teisingai");

        Assert.That(his.Page.Shows("Talka baigta. Ačiū"), his.Page.ToString());
        await his.GoAsync("/mano-valandos");
        Assert.That(his.Page.Shows("Talka: jūs suteikėte 1 valandą 30 minučių pagalbos. Kvietė: Milda K."), his.Page.ToString());
        Assert.That((await his.GoAsync("/mano-valandos/knygele")).Shows("Talka: jūs suteikėte"), his.Page.ToString());
        await mildas.GoAsync("/mano-valandos");
        Assert.That(mildas.Page.Shows("Talka: jūs gavote 3 valandas 30 minučių pagalbos."), mildas.Page.ToString());
        Assert.That((await mildas.GoAsync("/mano-valandos?handler=Table")).Source, Does.Contain("\"Talka\";\"Genėti obelis sode\""));
    }

    [Test]
    [Category("D5")]
    public async Task a_worker_reads_and_decides_what_was_not_so()
    {
        var (milda, ona, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.SocialWorker());
        var id = await World.Calls(milda);
        await World.Joins(ona, id);
        await World.Reports(milda, id, (ona, 30));
        var (hers, desk) = (await ona.Browser(), await rasa.Browser());
        await hers.GoAsync($"/talkos/{id}");
        await hers.SubmitAsync([("Dispute.What", "Buvau ilgiau")], form: "main details form");
        Assert.That(hers.Page.Shows("Darbuotojas aiškinasi"), hers.Page.ToString());

        await desk.GoAsync("/budejimas");
        Assert.That(desk.Page.Shows("Talkos, kurios laukia darbuotojo"), desk.Page.ToString());
        await desk.GoAsync("/talkos/laukia");
        await desk.GoAsync($"/talkos/{id}");
        Assert.That(desk.Page.Shows("Buvau ilgiau"), desk.Page.ToString());
        await desk.GoAsync($"/talkos/{id}/sprendimas");
        await desk.SubmitAsync([("Form.Lines[0].Minutes", "105"), ("Form.Reason", "Kalbėjau su abiem")]);

        Assert.That((await desk.GoAsync("/talkos/laukia")).Shows("Talkų, kurios laukia, nėra"), desk.Page.ToString());
        Assert.That((await hers.GoAsync($"/talkos/{id}")).Shows("Kalbėjau su abiem"), hers.Page.ToString());
        Assert.That((await World.BalanceOf(ona), (await World.Group(id)).State), Is.EqualTo((7, GroupExchangeState.Completed)));
    }

    [Test]
    public async Task a_list_to_sign_is_for_whoever_called()
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var id = await World.Calls(milda);
        await World.Joins(ona, id);

        Assert.That((await milda.Goes($"/talkos/{id}/lapas")).Shows("Ona K."));
        foreach (var page in new[] { "lapas", "kas-atejo", "sprendimas" })
        {
            Assert.That((await ona.Goes($"/talkos/{id}/{page}")).Status, Is.AnyOf(System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.Forbidden), page);
        }
    }

    private async Task<string> Called(Browser browser)
    {
        await browser.GoAsync("/talkos");
        Assert.That(browser.Page.Shows("Dabar niekas nekviečia"), browser.Page.ToString());
        await browser.GoAsync("/talkos/nauja?ka=gen%C4%97ti+obelis");
        var day = Api.KaunasTime.TodayInKaunas(Clock).AddDays(2);
        await browser.SubmitAsync([("Form.Kind", "ManyHelp"), ("Form.Skill", "bicycle-repair"), ("Form.What", "Genėti obelis sode"), ("Form.Day", $"{day:yyyy-MM-dd}"), ("Form.Time", "10:00"), ("Form.Place", "Taikos pr. 1"), ("Form.Minutes", "120"), ("Form.Places", "3")]);
        Assert.That(browser.Page.Shows("Laisvos 3 vietos"), browser.Page.ToString());
        return browser.Page.Path;
    }

    private static async Task SignIn(Browser browser, Member member)
    {
        await browser.GoAsync("/prisijungti");
        await browser.SubmitAsync([("Form.Name", member.Contact), ("Form.Secret", World.Password)]);
    }
}
