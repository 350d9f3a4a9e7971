using System.Net;
using Exchange.Api.Data;
using Exchange.Web;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Exchange.Tests.Setup;

public sealed class Starting(StoreKind store) : HouseTest(store)
{
    [TestCase("Database:Provider=Oracle", "The setting Database:Provider is \"Oracle\": it can be Sqlite or PostgreSql.")]
    [TestCase("Database:Provider=1", "The setting Database:Provider is \"1\": it can be Sqlite or PostgreSql.")]
    [TestCase("Database:Foo=1", "The setting Database:Foo is not known: Database has Provider, ConnectionString.")]
    [TestCase("Database:Provider=PostgreSql", "The setting Database:ConnectionString needs a Host when Database:Provider is PostgreSql.")]
    [TestCase("Database:ConnectionString=nonsense", "The setting Database:ConnectionString cannot be read: ")]
    [TestCase("Data:Fodler=/tmp/x", "The setting Data:Fodler is not known: Data has Folder.")]
    [TestCase("Demo=maybe", "The setting Demo is \"maybe\": it can be true or false.")]
    [TestCase("Mail:Host=pastas.lt Mail:Port=0", "The setting Mail:Port is \"0\": it must be a number from 1 to 65535.")]
    [TestCase("Mail:Host=pastas.lt Mail:Port=devyni", "The setting Mail:Port is \"devyni\": it must be a number from 1 to 65535.")]
    [TestCase("Mail:Host=pastas.lt Mail:From=birza@pastas.lt", "The setting Site:Address must be the address of this site, such as https://birza.example, when Mail:Host is set.")]
    [TestCase("Mail:Host=pastas.lt Mail:From=birza@pastas.lt Mail:Encryption=None", "The setting Mail:Encryption can be None only when Mail:Host is this machine.")]
    [TestCase("Mail:Host=pastas.lt", "The setting Mail:From must be an e-mail address when Mail:Host is set.")]
    public void is_refused_in_one_plain_sentence_by(string settings, string sentence)
    {
        string[] args = ["--environment", "Testing", "--Data:Folder", App.Folder, .. settings.Split(' ').Select(setting => $"--{setting}")];

        Assert.That(() => WebHost.Build(args), Throws.TypeOf<StartRefused>().With.Message.StartsWith(sentence));
    }

    [Test]
    public async Task says_the_sentence_on_the_console_and_ends_with_one()
    {
        var console = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        var code = await WebHost.Main(["--environment", "Testing", "--Data:Folder", App.Folder, "--Database:Provider=Oracle"]);
        Console.SetError(console);

        Assert.That((code, said.ToString().Trim()), Is.EqualTo((1, "The setting Database:Provider is \"Oracle\": it can be Sqlite or PostgreSql.")));
    }

    [Test]
    public async Task refuses_a_database_that_is_newer_and_touches_nothing()
    {
        await App.LookAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('9999_FromTheFuture', '99.0.0')"));

        Assert.That(
            async () => await App.LookAsync(async db =>
            {
                await DatabaseStart.PrepareAsync(db, CancellationToken.None);
                return 0;
            }),
            Throws.TypeOf<StartRefused>().With.Message.Contains("9999_FromTheFuture"));
        Assert.That(await App.LookAsync(db => db.Communities.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task is_told_to_whoever_watches()
    {
        var http = App.NewClient();

        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await http.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task without_its_database_is_alive_but_not_ready()
    {
        await using var app = WebHost.Build(
            ["--environment", "Testing", "--Data:Folder", App.Folder, "--Database:Provider", "PostgreSql", "--Database:ConnectionString", "Host=127.0.0.1;Port=9;Timeout=2"],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.WebHost.UseTestServer();
            });
        await app.StartAsync();
        using var http = app.GetTestClient();

        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await http.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }
}
