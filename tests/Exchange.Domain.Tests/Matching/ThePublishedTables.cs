using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Tests.Matching;

/// <summary><c>docs/matching.md</c> says what the code does.</summary>
public sealed class ThePublishedTables
{
    [Test]
    public void a_whole_score_is_a_hundred()
    {
        Assert.That(Enum.GetValues<Part>().Where(part => part != Part.Need).Sum(Weights.Of), Is.EqualTo(Weights.Whole));
        Assert.That(Weights.Of(Part.Need), Is.EqualTo(Weights.Of(Part.Skill)));
    }

    [Test]
    public void are_the_ones_in_the_document()
    {
        Assert.That(Document(), Does.Contain(Table("part", "at most", Enum.GetValues<Part>().Select(part => ($"{part}", $"{Weights.Of(part)}")))));
        Assert.That(Document(), Does.Contain(Table("tie in the vocabulary", "share", Enum.GetValues<Kinship>().Where(tie => tie != Kinship.None).Reverse().Select(tie => ($"{tie}", Share(Weights.Of(tie)))))));
        Assert.That(Document(), Does.Contain(Table("interest", "share", Enum.GetValues<Liking>().Where(liking => liking != Liking.None).Reverse().Select(liking => ($"{liking}", Share(Weights.Of(liking)))))));
        Assert.That(Document(), Does.Contain(Table("lower of the two language levels", "share", Enum.GetValues<LanguageLevel>().Where(level => level >= Weights.SharedFrom).Select(level => ($"{level}", Share(Weights.Of(level)))))));
        Assert.That(Document(), Does.Contain(Table("level there is, against the level wished for", "share",
        [
            ("two or more above", Share(Weights.Of(SkillLevel.Expert, SkillLevel.CanDo))),
            ("one above", Share(Weights.Of(SkillLevel.Good, SkillLevel.CanDo))),
            ("as wished", Share(Weights.Of(SkillLevel.CanDo, SkillLevel.CanDo))),
            ("one below", Share(Weights.Of(SkillLevel.CanDo, SkillLevel.Good))),
            ("two below", Share(Weights.Of(SkillLevel.CanDo, SkillLevel.Expert))),
            ("three below", Share(Weights.Of(SkillLevel.Beginner, SkillLevel.Expert))),
            ("not told", Share(Weights.Of(null, SkillLevel.Good))),
            ("none wished for", Share(Weights.Of(SkillLevel.Good, null))),
        ])));
    }

    [Test]
    public void the_single_numbers_too()
    {
        Assert.That(Document(), Does.Contain($"common minutes of {Weights.FullMinutes} a week"));
        Assert.That(Document(), Does.Contain($"none after {Weights.StaleDays} days"));
        Assert.That(Document(), Does.Contain($"remote {Share(Weights.RemoteShare)}"));
        Assert.That(Document(), Does.Contain($"one language at {Weights.SharedFrom} or higher"));
    }

    [Test]
    public void every_gate_and_change_is_explained()
    {
        Assert.That(Enum.GetNames<Gate>().Where(gate => !Document().Contains($"| `{gate}` |", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Enum.GetNames<Change>().Where(change => !Document().Contains($"`{change}`", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Share(int share) => $"{share / 100} %";

    private static string Table(string left, string right, IEnumerable<(string Name, string Value)> rows) =>
        $"| {left} | {right} |\n|---|---:|\n" + string.Concat(rows.Select(row => $"| {row.Name} | {row.Value} |\n"));

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Exchange.sln");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "matching.md")).ReplaceLineEndings("\n");
    }
}
