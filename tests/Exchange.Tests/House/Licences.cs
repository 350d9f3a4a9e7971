using System.Text.Json;
using System.Xml.Linq;

namespace Exchange.Tests.House;

[Category("Security.S18")]
public sealed class Licences
{
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-3-Clause", "PostgreSQL"];

    private static readonly Dictionary<string, string[]> Noticed = Repository.Read("THIRD-PARTY-NOTICES")
        .Split('\n')
        .Select(line => line.Split(" | "))
        .Where(columns => columns.Length == 3)
        .ToDictionary(columns => columns[0]);

    [Test]
    public void every_pinned_package_is_noticed_with_its_licence() =>
        Assert.That(Pinned().Where(package => !Noticed.ContainsKey(package)), Is.Empty, "Add 'package version | licence | copyright' to THIRD-PARTY-NOTICES.");

    [Test]
    public void every_package_that_ships_is_noticed_with_its_licence()
    {
        using var assets = JsonDocument.Parse(Repository.Read("src/Exchange.Web/obj/project.assets.json"));
        var shipped = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Replace('/', ' '));

        Assert.That(shipped.Where(package => !Noticed.ContainsKey(package)), Is.Empty, "Add 'package version | licence | copyright' to THIRD-PARTY-NOTICES.");
    }

    [Test]
    public void every_licence_is_one_we_may_combine_with_ours() =>
        Assert.That(
            Noticed.Values.Where(columns => columns[1] != "public domain" && !Accepted.Contains(columns[1])).Select(columns => columns[0]),
            Is.Empty,
            "See docs/adr/0010-licence-and-dependencies.md before accepting another licence.");

    [Test]
    public void every_notice_names_a_copyright_holder() =>
        Assert.That(Noticed.Values.Where(columns => columns[2].Trim().Length < 8), Is.Empty);

    [Test]
    public void versions_are_exact() =>
        Assert.That(Pinned(), Has.All.Match(@"^\S+ \d+(\.\d+){1,3}(-[\w.]+)?$"));

    [Test]
    public void the_product_carries_its_licence() =>
        Assert.That(Repository.Read("LICENSE"), Does.StartWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2").And.Contain("Appendix"));

    private static IEnumerable<string> Pinned() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value}");
}
