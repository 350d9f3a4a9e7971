using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Web;

/// <summary>Every answer from 500 on leaves one line that names the act and the trace and nobody; the reader is told by which number it is found.</summary>
public sealed partial class FaultsInTheLog(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task of_a_page()
    {
        var (ona, id) = await BrokenAsync();
        var page = await ona.Goes($"/susitarimai/{id}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        var number = Number().Match(page.Text).Groups[1].Value;
        AssertOneLine("500 in OneAgreement at GET /susitarimai/{id:guid}, trace " + number, id);
    }

    [Test]
    public async Task of_the_api_whose_handler_of_faults_hides_what_it_answers()
    {
        var (ona, id) = await BrokenAsync();
        var answer = await (await ona.Api()).GetAsync($"/api/agreements/{id}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("access.fault"));
        AssertOneLine("500 in OneAgreement at GET /api/agreements/{id:guid}, trace " + problem.GetProperty("faultId").GetString(), id);
    }

    [Test]
    public async Task also_when_the_database_is_away_and_the_fault_cannot_be_spoken_of()
    {
        var ona = await World.Resident("Ona");
        var browser = await ona.Browser();
        await App.LookAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"People\" RENAME TO \"PeopleAway\""));
        var page = await browser.GoAsync("/mano-diena");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(App.Faults.Lines, Has.Count.EqualTo(1), App.Faults.ToString());
    }

    [Test]
    public async Task but_none_of_a_refusal()
    {
        var ona = await World.Resident("Ona");
        await (await ona.Api()).GetAsync($"/api/agreements/{Guid.NewGuid()}");
        await ona.Goes($"/susitarimai/{Guid.NewGuid()}");
        using var visitor = App.NewClient();
        await visitor.GetAsync("/api/me/day");

        Assert.That(App.Faults.Lines, Is.Empty);
    }

    private void AssertOneLine(string start, Guid id)
    {
        Assert.That(App.Faults.Lines, Has.Count.EqualTo(1), App.Faults.ToString());
        Assert.That(App.Faults.Lines[0], Does.StartWith(start).And.Contain("InvalidOperationException").And.Not.Contain("slapta").And.Not.Contain("\n").And.Not.Contain($"{id}"));
    }

    private async Task<(Member Ona, Guid Agreement)> BrokenAsync()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await ona.Goes("/mano-diena");
        await ona.Api();
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Agreements" SET "State" = 'slapta' WHERE "Id" = {id}"""));
        return (ona, id);
    }

    [GeneratedRegex("Klaidos numeris: ([0-9a-f]{8})\\. ")]
    private static partial Regex Number();
}
