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

    [TestCase("src/Exchange.Api/Texts/Journal.resx")]
    [TestCase("src/Exchange.Api/Texts/Journal.en.resx")]
    public void says_every_change_and_every_opening_in_plain_words(string file)
    {
        var said = XDocument.Parse(Repository.Read(file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet();

        Assert.That(Requests.Where(request => !said.Contains(request)), Is.Empty, string.Create(CultureInfo.InvariantCulture, $"Say in {file} what the person reads in their journal."));
    }
}
