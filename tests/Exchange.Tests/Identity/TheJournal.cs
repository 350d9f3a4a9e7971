using System.Globalization;
using System.Xml.Linq;
using Exchange.Api;
using Exchange.Api.Pipeline;
using Exchange.Tests.House;

namespace Exchange.Tests.Identity;

[Category("P5")]
[Category("C-11")]
public sealed class TheJournal
{
    private static readonly string[] Requests = [.. typeof(ExchangeApi).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(IChange)) || type.IsAssignableTo(typeof(ISensitive)) || type.IsAssignableTo(typeof(IOpensRecords))) && type.IsClass)
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal)];

    [TestCase(".resx")]
    [TestCase(".en.resx")]
    public void says_every_change_and_every_opening_in_plain_words(string ending)
    {
        var said = Repository.Files("src/Exchange.Api/Texts", ending).Where(file => ending != ".resx" || !file.EndsWith(".en.resx", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Parse(Repository.Read(file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value))
            .Where(key => key.StartsWith("act-", StringComparison.Ordinal)).Select(key => key["act-".Length..]).ToList();

        Assert.That(said, Is.Unique);
        Assert.That(said.Except(["SignIn-failed"]).Except(Requests), Is.Empty, "No such request leaves an entry in the journal, or a record of access.");
        Assert.That(Requests.Except(said), Is.Empty, string.Create(CultureInfo.InvariantCulture, $"Say in src/Exchange.Api/Texts/<area>{ending}, as act-<name>, what the person reads in their journal."));
    }
}
