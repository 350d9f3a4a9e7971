using Exchange.Domain.Slips;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Slips;

public sealed class NumbersOnPaper
{
    [Test]
    [Category("P8")]
    public void are_read_back_with_and_without_the_dash()
    {
        for (var serial = 1; serial < 20_000; serial += 7)
        {
            var printed = PrintedNumber.Of(serial);

            Assert.That(PrintedNumber.TryRead(printed, out var back) && back == serial, printed);
            Assert.That(PrintedNumber.TryRead(" " + printed.Replace("-", ""), out back) && back == serial, printed);
        }
    }

    [Test]
    [Category("P8")]
    public void notice_every_wrong_digit_and_every_two_swapped()
    {
        foreach (var serial in Enumerable.Range(1001, 500).Concat(Enumerable.Range(98_000, 200)))
        {
            var right = PrintedNumber.Of(serial).Replace("-", "");
            for (var place = 0; place < right.Length; place++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    var wrong = right[..place] + digit + right[(place + 1)..];
                    Assert.That(wrong == right || !PrintedNumber.TryRead(wrong, out _), $"{right} typed as {wrong}");
                }

                if (place + 1 < right.Length && right[place] != right[place + 1])
                {
                    var swapped = right[..place] + right[place + 1] + right[place] + right[(place + 2)..];
                    Assert.That(PrintedNumber.TryRead(swapped, out _), Is.False, $"{right} typed as {swapped}");
                }
            }
        }
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("abc")]
    [TestCase("5")]
    [TestCase("12345678901234")]
    public void are_nothing_else(string? typed) => Assert.That(PrintedNumber.TryRead(typed, out _), Is.False);

    [TestCase("1:30", 90)]
    [TestCase("1,5", 90)]
    [TestCase("1.5", 90)]
    [TestCase("2", 120)]
    [TestCase("0:45", 45)]
    [TestCase("0,25", 15)]
    [TestCase("1:75", null)]
    [TestCase("1:3", null)]
    [TestCase("0", null)]
    [TestCase("-1", null)]
    [TestCase("25", null)]
    [TestCase("valanda", null)]
    public void lengths_are_typed_as_people_write_them(string typed, int? minutes)
    {
        Assert.That(TypedTime.TryLength(typed, out var read), Is.EqualTo(minutes is not null));
        Assert.That(minutes is null || read == minutes);
    }

    [TestCase("26", "2026-11-26")]
    [TestCase("29", "2026-10-29")]
    [TestCase("31", "2026-10-31")]
    [TestCase("11-26", "2026-11-26")]
    [TestCase("12-24", "2025-12-24")]
    [TestCase("11.26", "2026-11-26")]
    [TestCase("2026-11-28", "2026-11-28")]
    [TestCase("2026-11-29", null)]
    [TestCase("02-29", "2024-02-29")]
    [TestCase("2026-02-30", null)]
    [TestCase("13-01", null)]
    [TestCase("", null)]
    [TestCase("0", null)]
    public void days_are_the_last_there_were(string typed, string? day)
    {
        Assert.That(TypedTime.TryDay(typed, new(2026, 11, 28), out var read), Is.EqualTo(day is not null));
        Assert.That(day is null || read == DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Test]
    [Category("P8")]
    public void are_taken_for_good_by_a_pad()
    {
        var first = SlipPad.Print(null, 2, Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        var second = SlipPad.Print(first.LastSerial, 1, Guid.NewGuid(), DateTimeOffset.UnixEpoch);

        Assert.That((first.FirstSerial, first.Count, second.FirstSerial), Is.EqualTo((PrintedNumber.First, 2 * SlipPad.OnSheet, first.LastSerial + 1)));
        Assert.That(first.Serials.Concat(second.Serials), Is.Unique);
        Assert.That(() => SlipPad.Print(null, 41, Guid.NewGuid(), DateTimeOffset.UnixEpoch), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("agreements.pad-size"));
    }
}
