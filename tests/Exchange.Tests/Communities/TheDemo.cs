using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Communities;

[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TheDemo(StoreKind store)
{
    private App demo = null!;

    [SetUp]
    public async Task Open() => demo = await CommunitiesWorld.DemoAsync(store);

    [TearDown]
    public async Task Close()
    {
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }
    }

    [Test]
    public async Task is_a_whole_community_and_its_ledger_sums_to_zero()
    {
        var counts = await demo.LookAsync(async db => new
        {
            Participants = await db.Participants.CountAsync(),
            Offers = await db.Listings.CountAsync(listing => listing.Kind == ListingKind.Offer),
            Needs = await db.Listings.CountAsync(listing => listing.Kind == ListingKind.Need),
            Languages = await db.Listings.Select(listing => listing.Language).Distinct().OrderBy(language => language).ToListAsync(),
            Employers = await db.Employers.CountAsync(),
            Fairs = await db.JobFairs.CountAsync(),
            Done = await db.Agreements.CountAsync(agreement => agreement.State == AgreementState.Completed),
            Open = await db.Agreements.CountAsync(agreement => AgreementStates.Promised.Contains(agreement.State)),
            Together = await db.GroupExchanges.OrderBy(group => group.StartsAt).Select(group => group.State).ToListAsync(),
            Booked = await db.Entries.SumAsync(entry => entry.Quarters > 0 ? entry.Quarters : 0),
            Sum = await db.Entries.SumAsync(entry => entry.Quarters),
        });

        Assert.Multiple(() =>
        {
            Assert.That(counts.Participants, Is.EqualTo(75));
            Assert.That(counts.Offers, Is.GreaterThanOrEqualTo(40));
            Assert.That(counts.Needs, Is.GreaterThanOrEqualTo(30));
            Assert.That(counts.Languages, Is.EqualTo(new[] { "en", "lt", "uk" }));
            Assert.That(counts.Employers, Is.EqualTo(12));
            Assert.That(counts.Fairs, Is.EqualTo(2));
            Assert.That(counts.Done, Is.GreaterThan(15));
            Assert.That(counts.Open, Is.GreaterThan(4));
            Assert.That(counts.Together, Is.EqualTo(new[] { GroupExchangeState.Completed, GroupExchangeState.Open }));
            Assert.That(counts.Booked, Is.GreaterThan(100));
            Assert.That(counts.Sum, Is.Zero);
        });
    }

    [Test]
    public async Task is_entered_by_a_card_without_a_password()
    {
        using var visitor = new Browser(demo);
        await visitor.GoAsync("/prisijungti");

        await visitor.SubmitAsync(form: "form[action='/demo/prisijungti/10003']");

        Assert.That(visitor.Page.Status, Is.EqualTo(HttpStatusCode.OK), visitor.Page.ToString());
        Assert.That(visitor.Page.Path, Is.EqualTo("/zmones"));
        Assert.That((await demo.LookAsync(db => db.Journal.SingleAsync())).Request, Is.EqualTo("SignInAsDemo"));
    }

    [Test]
    public async Task lets_nobody_in_but_its_cast()
    {
        using var program = demo.NewClient();

        Assert.That((await program.PostAsync("/api/demo/tokens/10003", null)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Expect.RefusedAsync(await program.PostAsync("/api/demo/tokens/10009", null), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    public async Task shows_a_newcomer_what_a_group_exchange_is()
    {
        using var visitor = new Browser(demo);
        await visitor.GoAsync("/prisijungti");
        await visitor.SubmitAsync(form: "form[action='/demo/prisijungti/10001']");

        var page = await visitor.GoAsync("/talkos");

        Assert.That(page.Shows("Sutvarkome kiemo gėlyną") && page.Shows("Kartu mezgame kojines"), page.ToString());
    }

    [Test]
    public async Task starts_over_at_the_press_of_a_button()
    {
        using var visitor = new Browser(demo);
        await visitor.GoAsync("/prisijungti");
        await visitor.SubmitAsync(form: "form[action='/demo/prisijungti/10001']");
        await demo.LookAsync(db => db.People.Where(person => person.MemberNumber == 10001).ExecuteUpdateAsync(set => set.SetProperty(person => person.LastName, "Kitokia")));

        await visitor.GoAsync("/prisijungti");
        await visitor.SubmitAsync(form: "form[action='/demo/is-naujo']");

        Assert.That(visitor.Page.Status, Is.EqualTo(HttpStatusCode.OK), visitor.Page.ToString());
        Assert.That(visitor.Page.Shows("tokia, kokia buvo"), visitor.Page.ToString());
        Assert.That(await demo.LookAsync(db => db.People.Where(person => person.MemberNumber == 10001).Select(person => person.LastName).SingleAsync()), Is.EqualTo("Kazlauskienė"));
        Assert.That(await demo.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)), Is.Zero);
    }

    [Test]
    public async Task exported_and_imported_is_the_same_community()
    {
        var first = await demo.SendAsync(new Api.Features.Communities.ExportCommunity());
        await using var other = await App.StartAsync(store);
        await other.LookAsync(db => db.Communities.ExecuteDeleteAsync());
        other.Clock.Pass(TimeSpan.FromDays(3));

        var made = await other.SendAsync(new Api.Features.Communities.ImportCommunity { File = first });

        Assert.That(made.People, Is.EqualTo(92));
        Assert.That(await other.SendAsync(new Api.Features.Communities.ExportCommunity()), Is.EqualTo(first));
        Assert.That(await other.LookAsync(db => db.Communities.Select(community => community.IsDemo).SingleAsync()), Is.False, "A file cannot make a demo.");
    }

    [Test]
    public async Task shows_its_cast_over_the_api()
    {
        using var program = demo.NewClient();

        var cast = await program.GetFromJsonAsync<JsonElement>("/api/demo/cast");

        Assert.That(cast.EnumerateArray().Select(person => person.GetProperty("firstName").GetString()), Is.EqualTo(new[] { "Ona", "Jonas", "Rasa", "Jurga", "Milda", "Tomas" }));
    }
}
