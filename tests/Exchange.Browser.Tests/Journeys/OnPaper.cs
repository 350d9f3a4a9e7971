using System.Globalization;
using Exchange.Api;
using Exchange.Api.Features.Slips;
using Exchange.Api.Pipeline;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>Paper at the desk: slips typed without a mouse, and the sheets that are printed.</summary>
public sealed class OnPaper : BrowserTest
{
    private int keys;

    [Test, Category("P8")]
    public async Task ten_slips_are_entered_with_the_keyboard_alone()
    {
        var (rasa, jonas, ona) = (await World.SocialWorker(), await World.Resident("Jonas", "Petraitis"), await World.Resident());
        var pad = await App.SendAsync(new PrintSlipPad { Sheets = 4 }, rasa.Id, Who.SocialWorker);
        var numbers = (await App.SendAsync(new OneSlipPad(pad), rasa.Id, Who.SocialWorker)).Numbers;
        var (giver, receiver) = (await NumberAsync(jonas), await NumberAsync(ona));
        var desk = await WindowOfAsync(rasa, View.Wide);
        await desk.GoAsync("/lapeliai/ivesti");
        keys = 0;

        for (var i = 0; i < 10; i++)
        {
            await TypeAsync(desk, i == 0 ? numbers[0].Replace("-", "", StringComparison.Ordinal) : "");
            await TypeAsync(desk, i % 2 == 0 ? giver : receiver);
            await TypeAsync(desk, i % 2 == 0 ? receiver : giver);
            await TypeAsync(desk, i == 0 ? App.Clock.TodayInKaunas().Day.ToString(CultureInfo.InvariantCulture) : "");
            await TypeAsync(desk, "1,5");
            await TypeAsync(desk, "dviratis");
            await PressAsync(desk, "Space");
            if (i < 9)
            {
                await PressAsync(desk, "Enter");
            }
        }

        await desk.ArriveAsync(() => PressAsync(desk, "Enter"));
        Assert.That(await desk.TextAsync(), Does.Contain("Padėjo Jonas P., pagalbą gavo Ona K."));
        await desk.ShotAsync("lapeliai-patikrinti");
        await desk.ArriveAsync(() => PressAsync(desk, "Enter"));

        Assert.That(await desk.Page.Locator("body").InnerTextAsync(), Does.Contain("Įrašyta lapelių: 10."));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync(agreement => agreement.Slip != null)), Is.EqualTo(10));
        await TestContext.Out.WriteLineAsync($"{keys} keys for ten slips");
        Assert.That(keys, Is.LessThanOrEqualTo(340));
    }

    [TestCase("/lapeliai/{pad}", 1)]
    [TestCase("/skelbimu-lapas", 1)]
    [TestCase("/skelbimai/{listing}/lapelis", 1)]
    public async Task sheets_fit_the_paper_and_show_nothing_but_themselves(string address, int sheets)
    {
        var rasa = await World.SocialWorker();
        var pad = await App.SendAsync(new PrintSlipPad { Sheets = sheets }, rasa.Id, Who.SocialWorker);
        var listing = await World.Puts(await World.Resident("Jonas", "Petraitis"));
        await App.SendAsync(new Api.Features.Listings.PrintMarketSheet(), rasa.Id, Who.SocialWorker);
        var desk = await WindowOfAsync(rasa, View.Wide);
        await desk.GoAsync(address.Replace("{pad}", $"{pad}", StringComparison.Ordinal).Replace("{listing}", $"{listing}", StringComparison.Ordinal));
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var pdf = System.Text.Encoding.Latin1.GetString(await desk.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.That(System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"), Is.EqualTo(sheets));
        Assert.That(await desk.Page.Locator(".site-header, .site-footer, .govuk-button, .govuk-back-link").EvaluateAllAsync<bool>("all => all.some(one => one.offsetParent !== null)"), Is.False);
    }

    private Task<string> NumberAsync(Member member) =>
        App.LookAsync(async db => (await db.People.Where(person => person.Id == member.Id).Select(person => person.MemberNumber).SingleAsync()).ToString(CultureInfo.InvariantCulture));

    private async Task TypeAsync(Window desk, string text)
    {
        foreach (var letter in text)
        {
            await PressAsync(desk, $"{letter}");
        }

        await PressAsync(desk, "Enter");
    }

    private async Task PressAsync(Window desk, string key)
    {
        keys++;
        await desk.Page.Keyboard.PressAsync(key);
    }
}
