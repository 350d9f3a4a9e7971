using Exchange.Domain.Employers;

namespace Exchange.Domain.Tests.Employers;

public sealed class CompanyCodes
{
    // Public bodies' codes as published on their own pages; the last two are made up so that the second round and the second 10 decide.
    [TestCase("188764867")]
    [TestCase("111106319")]
    [TestCase("300000053")]
    [TestCase("300001280")]
    public void with_the_right_control_digit_are_taken(string code) => Assert.That(CompanyCode.IsValid(code));

    [Test]
    public void have_exactly_one_right_control_digit()
    {
        foreach (var body in Enumerable.Range(0, 4000).Select(number => (number * 19_997 + 10_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            Assert.That(Enumerable.Range(0, 10).Count(digit => CompanyCode.IsValid($"{body}{digit}")), Is.EqualTo(1), body);
        }
    }

    [TestCase("188764868")]
    [TestCase("18876486")]
    [TestCase("1887648670")]
    [TestCase("18876486A")]
    [TestCase("188 764867")]
    [TestCase("١٨٨٧٦٤٨٦٧")]
    [TestCase("")]
    [TestCase(null)]
    public void of_another_shape_are_refused(string? code) => Assert.That(CompanyCode.IsValid(code), Is.False);
}
