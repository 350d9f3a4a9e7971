using System.Net;
using Exchange.Api.Data;

namespace Exchange.Tests.Web;

[Category("Security.S6")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ForgedForms
{
    [Test]
    public async Task do_nothing_on_any_page_without_the_token_of_its_own_form()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var world = new World(app);
        using var tomas = new PlainBrowser(app);
        await tomas.SignInAsync(await world.Administrator());
        var before = (await world.Journal()).Count;

        foreach (var page in app.Pages())
        {
            using var without = await tomas.PostAsync(page, token: null);
            using var wrong = await tomas.PostAsync(page, token: "CfDJ8-made-up");

            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), page);
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), page);
        }

        Assert.That(await world.Journal(), Has.Count.EqualTo(before));
    }

    [Test]
    public async Task do_nothing_with_the_token_of_another()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var world = new World(app);
        using var ona = new PlainBrowser(app);
        using var jonas = new PlainBrowser(app);
        await ona.SignInAsync(await world.Resident());
        await jonas.SignInAsync(await world.Resident("Jonas"));
        await ona.GoAsync("/mano-duomenys/keisti");
        await jonas.GoAsync("/mano-duomenys/keisti");
        (string, string)[] fields = [("Form.FirstName", "Ona"), ("Form.LastName", "Kita"), ("Form.Phone", "+370 600 12345"), ("Form.Language", "lt")];
        var before = (await world.Journal()).Count;

        ona.Take(jonas, "birza-forma");
        using var forged = await ona.PostAsync("/mano-duomenys/keisti", jonas.Token, fields);
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await world.Journal(), Has.Count.EqualTo(before));

        await ona.GoAsync("/mano-duomenys/keisti");
        using var own = await ona.PostAsync("/mano-duomenys/keisti", ona.Token, fields);
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await world.Journal(), Has.Count.EqualTo(before + 1));
    }

    [Test]
    public async Task are_told_in_plain_words_what_to_do()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var visitor = new PlainBrowser(app);

        using var answer = await visitor.PostAsync("/prisijungti", token: null);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Forma paseno"));
    }
}
