using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Occupations;
using Exchange.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Occupations;

public sealed class ReadingEsco(StoreKind store) : HouseTest(store)
{
    private const string Header = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status\n";
    private const string Baker = "http://data.europa.eu/esco/occupation/11111111-1111-4111-8111-111111111111";
    private const string Joiner = "http://data.europa.eu/esco/occupation/22222222-2222-4222-8222-222222222222";

    [Test]
    public async Task finds_an_occupation_by_any_form_of_any_of_its_names()
    {
        await Files($"Occupation,{Baker},7512,kepėjas,\"duonos kepėja\nbandelių kepėjas\",,released\nOccupation,{Joiner},7522,baldžius,stalius,,released\n");
        await App.SendAsync(new ImportOccupations(App.Folder));
        using var program = App.NewClient();

        var bread = await Find(program, "duonos kepėjos");
        var joiner = await Find(program, "STALIUS");

        Assert.That(bread.GetProperty("found").GetProperty("items")[0].GetProperty("label").GetString(), Is.EqualTo("kepėjas"));
        Assert.That(bread.GetProperty("found").GetProperty("items")[0].GetProperty("group").GetString(), Is.EqualTo("Kepėjai"));
        Assert.That(bread.GetProperty("source").GetString(), Does.Contain("ESCO"));
        Assert.That(joiner.GetProperty("found").GetProperty("items")[0].GetProperty("uri").GetString(), Is.EqualTo(Joiner));
        Assert.That((await Find(program, "lakūnas")).GetProperty("found").GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task again_takes_the_newer_names_and_makes_nothing_twice()
    {
        await Files($"Occupation,{Baker},7512,kepėjas,,,released\n");
        await App.SendAsync(new ImportOccupations(App.Folder));
        await Files($"Occupation,{Baker},7512,kepėjas konditeris,,,released\n");

        await App.SendAsync(new ImportOccupations(App.Folder));

        Assert.That(await App.LookAsync(db => db.Occupations.SelectMany(occupation => occupation.Names).Select(name => name.Label).ToListAsync()), Is.EqualTo(new[] { "kepėjas konditeris" }));
    }

    [Test]
    public async Task says_when_the_folder_or_a_file_is_another()
    {
        Assert.That(async () => await App.SendAsync(new ImportOccupations(App.Folder)), Throws.InstanceOf<Refused>().With.Message.EqualTo("occupations.folder-empty"));
        await File.WriteAllTextAsync(Path.Combine(App.Folder, "occupations_lt.csv"), "vienas,du\n1,2\n");
        Assert.That(async () => await App.SendAsync(new ImportOccupations(App.Folder)), Throws.InstanceOf<Refused>().With.Message.EqualTo("occupations.layout"));
    }

    private async Task Files(string occupations)
    {
        await File.WriteAllTextAsync(Path.Combine(App.Folder, "occupations_lt.csv"), Header + occupations);
        await File.WriteAllTextAsync(Path.Combine(App.Folder, "ISCOGroups_lt.csv"), "conceptType,conceptUri,code,preferredLabel,altLabels\nISCOGroup,http://data.europa.eu/esco/isco/C7512,7512,Kepėjai,\n");
    }

    private static async Task<JsonElement> Find(HttpClient program, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/esco/occupations?search=" + Uri.EscapeDataString(words));
        return await (await program.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
    }
}
