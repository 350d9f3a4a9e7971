using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Skills;

namespace Exchange.Tests.Skills;

public sealed class EverydaySkills
{
    private static readonly string[] Languages = ["lt", "en"];
    private static readonly Vocabulary Vocabulary = VocabularyFile.Read();
    private static readonly SkillFinder Finder = new(Vocabulary);

    [Test]
    public void are_many_and_well_grouped()
    {
        Assert.That(Vocabulary.Skills, Has.Count.GreaterThanOrEqualTo(170));
        Assert.That(Vocabulary.Categories, Has.Count.GreaterThanOrEqualTo(18));
        Assert.That(Vocabulary.Categories.Select(category => category.Code).Except(Vocabulary.Skills.Select(skill => skill.Category)), Is.Empty);
    }

    [Test]
    public void have_plain_codes() =>
        Assert.That(Vocabulary.Skills.Select(skill => skill.Code).Concat(Vocabulary.Categories.Select(category => category.Code)), Has.All.Match("^[a-z]+(-[a-z]+)*$"));

    [TestCaseSource(nameof(Languages))]
    public void have_labels_that_differ_also_without_marks(string language)
    {
        Assert.That(Vocabulary.Skills.Select(skill => Folding.Fold(skill.Labels[language])), Is.Unique);
        Assert.That(Vocabulary.Categories.Select(category => Folding.Fold(category.Labels[language])), Is.Unique);
    }

    [TestCaseSource(nameof(Languages))]
    public void have_synonyms_that_are_nobody_elses_name(string language)
    {
        var names = Vocabulary.Skills.SelectMany(skill => Names(skill, language)).Select(Folding.Fold);

        Assert.That(names, Is.Unique);
    }

    [Test]
    public void are_written_cleanly()
    {
        var texts = Vocabulary.Skills.SelectMany(skill => Languages.SelectMany(language => Names(skill, language))).ToArray();

        Assert.That(texts.Where(text => text != CleanText.Clean(text)), Is.Empty);
        Assert.That(texts.Where(text => text.Contains('.') || text.Contains('(')), Is.Empty, "no abbreviations, no brackets");
        Assert.That(Vocabulary.Skills.SelectMany(skill => skill.Labels.Values).Where(label => !char.IsUpper(label[0])), Is.Empty);
    }

    [Test]
    public void have_parents_at_most_three_deep() =>
        Assert.That(Vocabulary.Skills.Where(skill => Depth(skill) > 3).Select(skill => skill.Code), Is.Empty);

    [Test]
    public void name_ESCO_concepts_by_well_formed_addresses()
    {
        var mapped = Vocabulary.Skills.Where(skill => skill.Esco is not null).Select(skill => skill.Esco).ToArray();

        Assert.That(mapped, Has.Length.GreaterThan(40));
        Assert.That(mapped, Is.Unique);
        Assert.That(mapped, Has.All.Match("^http://data\\.europa\\.eu/esco/occupation/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    }

    [TestCase("medical")]
    [TestCase("legal")]
    [TestCase("gas")]
    [TestCase("electrical")]
    [TestCase("passengers")]
    [Category("S10")]
    public void that_need_a_licence_are_excluded_as_a_whole(string category)
    {
        Assert.That(Vocabulary.FindCategory(category)?.Safety, Is.EqualTo(SafetyLevel.Excluded));
        Assert.That(Vocabulary.Skills.Where(skill => skill.Category == category).Select(skill => Vocabulary.SafetyOf(skill.Code)), Is.All.EqualTo(SafetyLevel.Excluded));
    }

    [TestCase("babysitting")]
    [TestCase("homework-help")]
    [TestCase("everyday-care")]
    [TestCase("children-party")]
    public void with_children_or_care_ask_for_most_care(string code) =>
        Assert.That(Vocabulary.SafetyOf(code), Is.EqualTo(SafetyLevel.ChildrenOrCare));

    [Test]
    public void are_found_by_each_of_their_own_names()
    {
        var lost =
            from skill in Vocabulary.Skills
            from name in Languages.SelectMany(language => Names(skill, language))
            where Analyser.Tokens(name).Count == 0 || Finder.Find(name).FirstOrDefault()?.Skill != skill
            select $"{skill.Code}: {name} -> {string.Join(", ", Finder.Find(name).Select(found => found.Skill.Code))}";

        Assert.That(lost, Is.Empty);
    }

    private static IEnumerable<string> Names(Skill skill, string language) =>
        [skill.Labels[language], .. skill.Synonyms.GetValueOrDefault(language) ?? []];

    private static int Depth(Skill skill) => skill.Parent is { } parent ? 1 + Depth(Vocabulary.Find(parent)!) : 1;
}
