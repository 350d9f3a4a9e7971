using System.Text.RegularExpressions;
using Exchange.Domain;

namespace Exchange.Tests.House;

/// <summary>A migration is history: what it made yesterday it makes for ever, whatever the program has become.</summary>
public sealed partial class Migrations
{
    private const string Folder = "src/Exchange.Api/Data/Migrations";

    private static IEnumerable<string> Files => Repository.Files(Folder, ".cs");

    [Test]
    public void hold_frozen_words_and_no_constant_or_enum_of_the_program()
    {
        var types = typeof(Refused).Assembly.GetTypes().Concat(typeof(Exchange.Api.ApiHost).Assembly.GetTypes())
            .Where(type => type.Namespace != "Exchange.Api.Data.Migrations" && !type.IsNested && Name().IsMatch(type.Name)).Select(type => type.Name).Distinct();
        var anyOfThem = new Regex($@"\b({string.Join('|', types)})\.|\b(typeof|nameof)\((?!ExchangeDb\))|^using (?!System|Microsoft|Npgsql)");

        Assert.That(Repository.Lines(Files, anyOfThem), Is.Empty);
    }

    [Test]
    public void are_numbered_once_each_and_named_as_their_file()
    {
        var steps = Files.Where(file => Step().IsMatch(Repository.Read(file))).ToList();
        var astray = steps.Where(file => Step().Match(Repository.Read(file)).Groups["id"].Value != Path.GetFileNameWithoutExtension(file));

        Assert.That(astray, Is.Empty);
        Assert.That(steps.Select(file => Path.GetFileName(file)[..5]), Is.Unique.And.All.Match("^[0-9]{4}_$"));
        Assert.That(Files.Select(file => Path.GetFileName(file).Split('.')[0]).Distinct(), Is.EquivalentTo(steps.Select(Path.GetFileNameWithoutExtension)), "A part of a step has the name of the step before its own.");
    }

    [Test]
    public void never_edit_the_schema_behind_the_back_of_the_database() =>
        Assert.That(Repository.Lines(Files, new Regex("sqlite_master|writable_schema|pg_catalog")), Is.Empty);

    [GeneratedRegex(@"\[Migration\(""(?<id>[^""]+)""\)\]")]
    private static partial Regex Step();

    // Not what the compiler makes.
    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Name();
}
