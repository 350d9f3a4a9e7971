using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Communities;
using Exchange.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Communities;

public sealed class ARealCommunity(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task has_no_cards_no_banner_and_no_door_for_the_demo()
    {
        var visitor = World.Visitor();

        await visitor.GoAsync("/prisijungti");

        Assert.That(visitor.Page.Document.QuerySelectorAll("form[action^='/demo']"), Is.Empty);
        Assert.That((await visitor.GoAsync("/demo/prisijungti/10001")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var program = App.NewClient();
        await Expect.RefusedAsync(await program.PostAsync("/api/demo/tokens/10001", null), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await program.PostAsync("/api/demo/reset", null), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await program.GetAsync("/api/demo/cast"), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    public async Task is_never_taken_for_a_demo_whatever_the_setting_says()
    {
        await using var app = await App.StartAsync(Store, settings: ["--Demo", "true"]);
        await app.LookAsync(async db =>
        {
            await DatabaseStart.PrepareAsync(db, CancellationToken.None);
            if (Store == StoreKind.Sqlite)
            {
                db.Communities.Add(new() { Name = "Dainava", FoundedAt = app.Clock.Now });
            }

            return await db.SaveChangesAsync();
        });

        Assert.That(async () => await app.PrepareAsync(), Throws.InstanceOf<StartRefused>());
        Assert.That(async () => await app.SendAsync(new ResetDemo()), Throws.InstanceOf<Refused>().With.Message.EqualTo("access.not-found"));
        Assert.That(async () => await app.SendAsync(new SignInAsDemo(10001)), Throws.InstanceOf<Refused>().With.Message.EqualTo("access.not-found"));
    }

    [Test]
    public async Task takes_no_file_over_its_people()
    {
        await World.Resident();

        Assert.That(
            async () => await App.SendAsync(new ImportCommunity { File = await File.ReadAllTextAsync(Path.Combine(House.Repository.Root, "src/Exchange.Api/Data/Seeds/demo.json")) }),
            Throws.InstanceOf<Refused>().With.Message.EqualTo("communities.not-empty"));
    }

    [Test]
    [TestCase("""{ "format": 1, "comunity": {} }""", "communities.unreadable")]
    [TestCase("""{ "format": 1, "community": { "name": "D", "founded": "+0d" }, "listings": null }""", "communities.unreadable")]
    [TestCase("""{ "format": 9, "community": { "name": "D", "founded": "+0d" } }""", "communities.format")]
    public void is_not_made_of_a_file_with_unknown_words(string file, string code) =>
        Assert.That(async () => await App.SendAsync(new ImportCommunity { File = file }), Throws.InstanceOf<Refused>().With.Message.EqualTo(code));

    [Test]
    public async Task is_not_made_of_a_file_that_calls_two_by_one_key()
    {
        await App.LookAsync(db => db.Communities.ExecuteDeleteAsync());
        const string file = """
            { "format": 1, "community": { "name": "D", "founded": "-9d" }, "people": [
              { "key": "ona", "firstName": "Ona", "joined": "-8d" }, { "key": "ona", "firstName": "Ona", "joined": "-7d" } ] }
            """;

        Assert.That(async () => await App.SendAsync(new ImportCommunity { File = file }), Throws.InstanceOf<Refused>().With.Message.EqualTo("communities.key-twice"));
    }
}
