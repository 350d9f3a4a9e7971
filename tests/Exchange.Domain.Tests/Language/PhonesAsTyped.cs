using Exchange.Domain.Language;

namespace Exchange.Domain.Tests.Language;

[Category("X-9")]
public sealed class PhonesAsTyped
{
    [TestCase("837 455588", "+37037455588")]
    [TestCase("8665 51263", "+37066551263")]
    [TestCase("+370 665 51263", "+37066551263")]
    [TestCase("+370 (0) 665 51263", "+37066551263")]
    [TestCase("370 665 51263", "+37066551263")]
    [TestCase("00370-665-51263", "+37066551263")]
    [TestCase("8-665-51263", "+37066551263")]
    [TestCase("0-665 51263", "+37066551263")]
    [TestCase("0665 51 263", "+37066551263")]
    [TestCase("(8-37) 455588", "+37037455588")]
    [TestCase("(8 ~ 37) 45.55.88", "+37037455588")]
    [TestCase("8 800 12345", "+37080012345")]
    [TestCase("665 51263", "+37066551263")]
    [TestCase("\u200B8665\u00A051263 ", "+37066551263")]
    [TestCase("+380 67 123 4567", "+380671234567")]
    public void are_stored_in_one_form(string typed, string stored)
    {
        Assert.That(PhoneNumber.TryNormalise(typed, out var number), Is.True);
        Assert.That(number, Is.EqualTo(stored));
        Assert.That(PhoneNumber.TryNormalise(number, out var again) && again == number);
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("8665 5126")]
    [TestCase("8665 512634")]
    [TestCase("+370 665 5126")]
    [TestCase("8 165 51263")]
    [TestCase("455588")]
    [TestCase("8665 51263 Ona")]
    [TestCase("+0 123 456 789")]
    [TestCase("+1234567890123456")]
    public void are_refused_when_they_are_no_number(string? typed)
    {
        Assert.That(PhoneNumber.TryNormalise(typed, out var number), Is.False);
        Assert.That(number, Is.Null);
    }

    [TestCase("+37037455588", "+370 37 455588")]
    [TestCase("+37066551263", "+370 665 51263")]
    [TestCase("+37052123456", "+370 5 2123456")]
    [TestCase("+37080012345", "+370 800 12345")]
    [TestCase("+380671234567", "+380671234567")]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void are_shown_in_groups(string? stored, string? shown) => Assert.That(PhoneNumber.Grouped(stored), Is.EqualTo(shown));
}
