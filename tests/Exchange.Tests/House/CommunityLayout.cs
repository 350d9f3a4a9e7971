using System.Text.Json;
using Exchange.Api.Features.Communities;

namespace Exchange.Tests.House;

public sealed class CommunityLayout
{
    [Test]
    public void has_its_schema_in_the_documents() => Kept.Equal("docs/community.schema.json", CommunityJson.Schema());

    [Test]
    public void of_the_demo_keeps_to_the_layout() => Assert.That(CommunityJson.Demo.People, Has.Count.EqualTo(92));

    [Test]
    public void is_described_part_by_part()
    {
        using var layout = JsonDocument.Parse(CommunityJson.Schema());
        var page = Repository.Read("docs/community-file.md");

        Assert.That(layout.RootElement.GetProperty("properties").EnumerateObject().Select(part => part.Name).Where(part => !page.Contains($"`{part}`", StringComparison.Ordinal)), Is.Empty);
    }
}
