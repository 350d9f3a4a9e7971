using Exchange.Domain.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Domain.Tests.Language;

public sealed class AnalysedText
{
    private static readonly string[] Pieces =
    [
        "a", "ą", "č", "ę", "ė", "į", "š", "ų", "ū", "ž", "Ž", "Ė", "e\u0307", "a\u0328", "k", "t", "r", "s", "dž", "i", "o", "u", "y", "n", "l",
        "imas", "ėja", "tojas", "ykla", "uoti", "iau", "inink", "kirp", "megz", "pa", "nu", "\u200B", "\u00AD", "\u2066", "\uFEFF", " ", "\u00A0", "\t",
        "-", ".", "7", "й", "ё", "ї", "Щ", "ß", "İ", "K", "ﬁ", "½", "\uD83D\uDE00", "\uD800", "ŉ", "\u0301", "\u0345", "ع", "\uFFFE", "ᾳ", "ǅ", "ﬃ",
    ];

    private static readonly Arbitrary<string> AnyText =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).Or(ArbMap.Default.GeneratorFor<string>()).ToArbitrary();

    [Test]
    public void is_cleaned_once_and_for_all() =>
        Holds(text => CleanText.Clean(CleanText.Clean(text)) == CleanText.Clean(text));

    [Test]
    public void is_folded_once_and_for_all() =>
        Holds(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Test]
    public void is_stemmed_once_and_for_all() =>
        Holds(text => Analyser.Words(text).All(word => LithuanianStemmer.Stem(LithuanianStemmer.Stem(word)) == LithuanianStemmer.Stem(word)));

    [Test]
    public void gives_the_same_tokens_with_and_without_its_marks() =>
        Holds(text => Analyser.Tokens(Folding.Fold(text)).SequenceEqual(Analyser.Tokens(text)));

    [Test]
    public void gives_the_same_tokens_when_tokens_are_read_again() =>
        Holds(text => Analyser.Tokens(string.Join(' ', Analyser.Tokens(text))).SequenceEqual(Analyser.Tokens(text)));

    [TestCase("Ąžuolas", "azuolas", Category = "W6")]
    [TestCase("ŽĄSŲ ŠĖRĮ ČĘ Ū", "zasu seri ce u", Category = "W6")]
    [TestCase("a\u0328z\u030Cuolas", "azuolas")]
    [TestCase("Łódź, Ørsted, Straße", "lodz, orsted, strasse")]
    [TestCase("Київ, Ёлка, ЙОД", "київ, елка, йод")]
    [TestCase(null, "")]
    public void folds(string? text, string folded) => Assert.That(Folding.Fold(text), Is.EqualTo(folded));

    [TestCase("Jo\u00ADnas\u200B \u202EOna", "Jonas Ona")]
    [TestCase("  du \u00A0 tarpai\t\n", "du tarpai")]
    [TestCase("e\u0307", "ė")]
    public void is_cleaned_of_what_nobody_sees(string text, string clean) => Assert.That(CleanText.Clean(text), Is.EqualTo(clean));

    [Test]
    public void loses_halves_of_characters() => Assert.That(CleanText.Clean("galas" + (char)0xD800), Is.EqualTo("galas"));

    [Test]
    public void keeps_its_paragraphs() =>
        Assert.That(CleanText.CleanLines("\r\nPirma  eilutė\r\nantra\u200B\r\n\r\n\r\ntrečia\r\n"), Is.EqualTo("Pirma eilutė\nantra\n\ntrečia"));

    [Test]
    public void splits_at_everything_that_is_no_letter_or_digit() =>
        Assert.That(Analyser.Words("Kovo 11-osios g., A/B: c#"), Is.EqualTo(["kovo", "11", "osios", "g", "a", "b", "c"]));

    [Test]
    public void stays_alike_when_misspelt()
    {
        var right = Trigrams.Of("kompiuter");

        Assert.That(Trigrams.Similarity(right, Trigrams.Of("kompuiter")), Is.GreaterThan(0.5));
        Assert.That(Trigrams.Similarity(right, Trigrams.Of("sodinink")), Is.LessThan(0.2));
        Assert.That(Trigrams.Similarity(right, right), Is.EqualTo(1));
        Assert.That(Trigrams.Similarity(Trigrams.Of(""), Trigrams.Of("")), Is.Zero);
    }

    private static void Holds(Func<string, bool> law) => Prop.ForAll(AnyText, law).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
