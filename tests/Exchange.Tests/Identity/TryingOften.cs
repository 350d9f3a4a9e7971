using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Identity;

[Category("Security.S8")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TryingOften
{
    [TestCase("/api/tokens", "application/problem+json")]
    [TestCase("/prisijungti", "text/html")]
    public async Task from_one_address_is_stopped_although_the_page_may_be_looked_at(string address, string kind)
    {
        await using var app = await App.StartOwnAsync(StoreKind.Sqlite, tries: 5);
        using var world = new World(app);
        await world.Resident();
        using var client = app.NewClient();
        using var first = await client.GetAsync("/prisijungti");

        for (var i = 0; i < 5; i++)
        {
            using var answer = await client.PostAsJsonAsync(address, new { name = "10001", secret = "ne tas" });
            Assert.That(answer.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        }

        using var sixth = await client.PostAsJsonAsync(address, new { name = "10001", secret = "ne tas" });
        using var look = await client.GetAsync("/prisijungti");

        Assert.That(sixth.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(sixth.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(sixth.Content.Headers.ContentType?.MediaType, Is.EqualTo(kind));
        Assert.That(look.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
