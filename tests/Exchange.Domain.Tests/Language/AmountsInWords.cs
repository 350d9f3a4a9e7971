using Exchange.Domain.Language;
using static Exchange.Domain.Language.PluralForm;

namespace Exchange.Domain.Tests.Language;

/// <summary>The expected forms are those of another implementation of Unicode CLDR.</summary>
[Category("W5")]
public sealed class AmountsInWords
{
    private static readonly decimal[] Whole = [0, 1, 2, 5, 10, 11, 12, 14, 19, 20, 21, 22, 100, 101, 102, 103, 111, 112, 1001];

    private static readonly TestCaseData[] Forms =
    [
        new("lt", new[] { Other, One, Few, Few, Other, Other, Other, Other, Other, Other, One, Few, Other, One, Few, Few, Other, Other, One }),
        new("en", new[] { Other, One, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other, Other }),
        new("lv", new[] { Zero, One, Other, Other, Zero, Zero, Zero, Zero, Zero, Zero, One, Other, Zero, One, Other, Other, Zero, Zero, One }),
        new("uk", new[] { Many, One, Few, Many, Many, Many, Many, Many, Many, Many, One, Few, Many, One, Few, Few, Many, Many, One }),
        new("ru", new[] { Many, One, Few, Many, Many, Many, Many, Many, Many, Many, One, Few, Many, One, Few, Few, Many, Many, One }),
        new("ar", new[] { Zero, One, Two, Few, Few, Many, Many, Many, Many, Many, Many, Many, Other, Other, Other, Few, Many, Many, Other }),
    ];

    [TestCaseSource(nameof(Forms))]
    public void take_the_form_of_their_language(string language, PluralForm[] forms) =>
        Assert.That(Whole.Select(amount => Plurals.Of(language, amount)), Is.EqualTo(forms));

    [TestCase("lt", "0.25", Many)]
    [TestCase("lt", "1.5", Many)]
    [TestCase("lt", "10.5", Many)]
    [TestCase("lt", "21.0", One)]
    [TestCase("en", "1.5", Other)]
    [TestCase("en", "1.0", Other)]
    [TestCase("lv", "0.1", One)]
    [TestCase("lv", "0.5", Other)]
    [TestCase("lv", "1.11", Zero)]
    [TestCase("lv", "1.21", One)]
    [TestCase("lv", "2.1", One)]
    [TestCase("lv", "11.0", Zero)]
    [TestCase("uk", "1.0", Other)]
    [TestCase("ru", "2.5", Other)]
    [TestCase("ar", "1.5", Other)]
    public void count_their_fraction(string language, string amount, PluralForm form) =>
        Assert.That(Plurals.Of(language, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(form));

    [Test]
    public void take_the_same_form_below_nought_and_in_every_region()
    {
        Assert.That(Plurals.Of("lt-LT", -21), Is.EqualTo(One));
        Assert.That(Plurals.Of("xx", 1), Is.EqualTo(One));
    }
}
