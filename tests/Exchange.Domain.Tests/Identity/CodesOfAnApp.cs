using Exchange.Domain.Identity;

namespace Exchange.Domain.Tests.Identity;

/// <summary>Codes of an authenticator app (RFC 6238).</summary>
public sealed class CodesOfAnApp
{
    // "12345678901234567890", the key of appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void are_those_of_the_standard(long second, string code) =>
        Assert.That(OneTimeCode.Of(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))), Is.EqualTo(code));

    [TestCase(-31, false)]
    [TestCase(-30, true)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(59, true)]
    [TestCase(60, false)]
    public void fit_for_half_a_minute_before_and_after(int seconds, bool fits)
    {
        var shown = DateTimeOffset.FromUnixTimeSeconds(1111111110);

        Assert.That(OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, OneTimeCode.StepAt(shown)), shown.AddSeconds(seconds)), Is.EqualTo(fits ? OneTimeCode.StepAt(shown) : null));
    }

    [TestCase("")]
    [TestCase("28708")]
    [TestCase("2870820")]
    [TestCase("abcdef")]
    public void are_nothing_else(string typed) => Assert.That(OneTimeCode.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59)), Is.Null);

    [Test]
    public void need_a_key_in_base_32() => Assert.That(() => OneTimeCode.Of("0189", 1), Throws.ArgumentException);
}
