namespace Exchange.Browser.Tests.Journeys;

/// <summary>U1: every task is done with JavaScript switched off.</summary>
[Category("U1")]
public sealed class WithoutScripts : BrowserTest
{
    private static readonly View Plain = View.Phone with { JavaScript = false };

    [Test]
    public async Task a_resident_joins_and_leaves()
    {
        var window = await (await WindowAsync(Plain)).GoAsync("/registracija");

        await window.FillAsync(("Form.FirstName", "Ona"), ("Form.LastName", "Kazlauskienė"), ("Form.Contact", "+370 600 00001"), ("Form.Password", World.Password));
        await window.FillAsync(("Form.BirthDate.year", "1980"), ("Form.BirthDate.month", "5"), ("Form.BirthDate.day", "1"));
        await window.Page.CheckAsync("[name='Form.AgreesToRules']");
        await window.SubmitAsync();
        Assert.That(window.Path, Is.EqualTo("/mano-diena"), await window.TextAsync());

        await window.GoAsync("/atsijungti");
        await window.SubmitAsync();
        await window.SignInAsync("+37060000001");
        Assert.That(window.Path, Is.EqualTo("/mano-diena"));
    }

    [Test]
    public async Task a_person_without_mail_or_telephone_gets_a_card_and_signs_in_with_it()
    {
        var rasa = await WindowOfAsync(await World.SocialWorker(), Plain);

        await rasa.GoAsync("/zmones/naujas");
        await rasa.FillAsync(("Form.FirstName", "Elena"), ("Form.LastName", "Vasiliauskienė"));
        await rasa.Page.Locator("[name='Form.Consent']").First.CheckAsync();
        await rasa.SubmitAsync();
        await rasa.SubmitAsync();
        var number = await rasa.Page.Locator(".paper__code").First.InnerTextAsync();
        var pin = await rasa.Page.Locator("#pin").InnerTextAsync();

        var elena = await (await WindowAsync(Plain)).SignInAsync(number, pin);
        Assert.That(elena.Path, Is.EqualTo("/naujas-pin"), await elena.TextAsync());
        await elena.FillAsync(("Form.Pin", "480173"), ("Form.PinAgain", "480173"));
        await elena.SubmitAsync();
        Assert.That(elena.Path, Is.EqualTo("/mano-diena"), await elena.TextAsync());
    }
}
