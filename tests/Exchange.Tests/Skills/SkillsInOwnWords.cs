using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Skills;

namespace Exchange.Tests.Skills;

public sealed class SkillsInOwnWords
{
    private static readonly SkillFinder Finder = new(VocabularyFile.Read());

    private static readonly TestCaseData[] Phrases =
    [
        new("kerpu plaukus", "haircut"), new("moku megzti", "knitting"), new("sewing", "sewing-clothes"), new("taisau dviračius", "bicycle-repair"),
        new("Galiu sutaisyti dviratį", "bicycle-repair"), new("taisau ir lopau drabužius", "clothes-mending"), new("išvedu šunis", "dog-walking"),
        new("reikia pavedžioti šunį", "dog-walking"), new("Padėsiu užpildyti anketas", "form-filling"), new("mokau anglų kalbos", "english"),
        new("noriu išmokti lietuviškai", "lithuanian"), new("kepu tortus", "cake-baking"), new("verdu uogienę", "preserving"),
        new("virti cepelinus", "lithuanian-cooking"), new("dažau sienas", "wall-painting"), new("plaunu langus", "window-cleaning"),
        new("Langų plovimo reikėtų", "window-cleaning"), new("pjaunu žolę", "lawn-mowing"), new("nupjauti veją", "lawn-mowing"),
        new("prižiūriu vaikus", "babysitting"), new("esu auklė", "babysitting"), new("groju gitara", "guitar"), new("Dainuoju chore", "singing"),
        new("fotografuoju šventes", "photography"), new("surinksiu baldus", "furniture-assembly"), new("pakabinti lentyną", "drilling"),
        new("prakiuro dviračio padanga", "tyre-change"), new("lašantis čiaupas vonioje", "tap-repair"), new("kompiuterio remontas", "computer-repair"),
        new("kompuiterių taisymas", "computer-repair"), new("padėti su telefonu", "phone-help"), new("pagalba rašant CV", "cv-writing"),
        new("verčiu iš rusų kalbos", "russian"), new("vertėja žodžiu", "interpreting"), new("laistau gėles kai išvykstate", "watering"),
        new("lyginu marškinius", "ironing"), new("lankyti senelius", "companionship"), new("palydėti pas gydytoją", "doctor-escort"),
        new("persikraustymui reikia pagalbos", "moving-house"), new("nešu sunkius daiktus", "carrying-things"), new("matematikos mokytoja", "mathematics"),
        new("žaidžiu šachmatais", "board-games"), new("nėriu vąšeliu", "crochet"), new("lipdau iš molio", "ceramics"), new("nagų lakavimas", "manicure"),
        new("kasu sniegą", "snow-clearing"), new("šokame linijinius šokius", "dancing"), new("I can fix bikes", "bicycle-repair"),
        new("looking after children", "babysitting"), new("I bake bread", "bread-baking"), new("walking dogs", "dog-walking"),
        new("help to fill in a form", "form-filling"), new("haircuts for men", "haircut"), new("house cleaning", "home-cleaning"),
        new("vedu jogos pamokas", "yoga"), new("eiti su lazdomis", "nordic-walking"), new("reikia elektriko", "electrical-wiring"), new("vežu keleivius", "passenger-driving"),
    ];

    [TestCaseSource(nameof(Phrases))]
    public void are_found_with_Lithuanian_letters(string phrase, string code) =>
        Assert.That(Finder.Find(phrase).Select(found => found.Skill.Code).FirstOrDefault(), Is.EqualTo(code), Answer(phrase));

    [TestCaseSource(nameof(Phrases))]
    public void are_found_the_same_without_Lithuanian_letters(string phrase, string code) =>
        Assert.That(Finder.Find(Folding.Fold(phrase)), Is.EqualTo(Finder.Find(phrase)), $"{code}: {Answer(phrase)}");

    [Test]
    public void are_all_found_in_one_sentence()
    {
        var found = Finder.Find("Moku kirpti plaukus, taisau dviračius ir galiu palaistyti gėles.").Select(found => found.Skill.Code);

        Assert.That(found.Take(3), Is.EquivalentTo(["haircut", "bicycle-repair", "watering"]));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("ir su be")]
    [TestCase("qwxz")]
    [TestCase("🙂 …")]
    public void are_not_invented(string? nothing) => Assert.That(Finder.Find(nothing), Is.Empty);

    [Test]
    public void are_scored_at_most_one_best_first()
    {
        var scores = Finder.Find("plaukų kirpimas", limit: 20).Select(found => found.Score).ToArray();

        Assert.That(scores[0], Is.EqualTo(1).Within(1e-9));
        Assert.That(scores, Is.Ordered.Descending);
        Assert.That(scores, Is.All.InRange(0.3, 1));
    }

    private static string Answer(string phrase) => string.Join(", ", Finder.Find(phrase).Select(found => $"{found.Skill.Code} {found.Score:0.00}"));
}
