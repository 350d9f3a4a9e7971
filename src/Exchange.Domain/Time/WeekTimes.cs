using System.Numerics;

namespace Exchange.Domain.Time;

/// <summary>
/// When somebody is free in an ordinary week of Kaunas time: 7 days × 48 half-hours, Monday 00:00 first. A value.
/// </summary>
public readonly struct WeekTimes : IEquatable<WeekTimes>
{
    /// <summary>Half-hours in a day.</summary>
    public const int SlotsPerDay = 48;

    private const int Words = 6; // 336 bits
    private readonly ulong w0, w1, w2, w3, w4, w5;

    private WeekTimes(ReadOnlySpan<ulong> words) => (w0, w1, w2, w3, w4, w5) = (words[0], words[1], words[2], words[3], words[4], words[5]);

    /// <summary>No time at all; what an unanswered question looks like.</summary>
    public static WeekTimes None => default;

    /// <summary>Every half-hour from 8:00 to 20:00 on all days.</summary>
    public static WeekTimes AllDays => Enumerable.Range(0, 7).Aggregate(None, (week, day) => week.With((DayOfWeek)((day + 1) % 7), 8, 20));

    /// <summary>True when no half-hour is free.</summary>
    public bool IsEmpty => (w0 | w1 | w2 | w3 | w4 | w5) == 0;

    /// <summary>Free time in whole minutes, 0–10080.</summary>
    public int Minutes => 30 * (BitOperations.PopCount(w0) + BitOperations.PopCount(w1) + BitOperations.PopCount(w2)
        + BitOperations.PopCount(w3) + BitOperations.PopCount(w4) + BitOperations.PopCount(w5));

    /// <summary>The same week with one stretch of one day added.</summary>
    /// <param name="day">Day of the week.</param>
    /// <param name="fromHour">Start, hours after midnight, 0–24 in steps of a half.</param>
    /// <param name="toHour">End, not before the start, at most 24.</param>
    /// <exception cref="ArgumentOutOfRangeException">Hours outside 0–24, not in half-hours, or the end before the start.</exception>
    public WeekTimes With(DayOfWeek day, double fromHour, double toHour)
    {
        double from = fromHour * 2, to = toHour * 2;
        if (from < 0 || to > SlotsPerDay || from > to || from != Math.Floor(from) || to != Math.Floor(to))
        {
            throw new ArgumentOutOfRangeException(nameof(fromHour), "Hours lie between 0 and 24 in steps of a half, end not before start.");
        }

        Span<ulong> words = [w0, w1, w2, w3, w4, w5];
        for (var slot = (int)from; slot < (int)to; slot++)
        {
            var bit = (DayIndex(day) * SlotsPerDay) + slot;
            words[bit / 64] |= 1UL << (bit % 64);
        }

        return new(words);
    }

    /// <summary>Whether one half-hour is free.</summary>
    /// <param name="day">Day of the week.</param>
    /// <param name="slot">Half-hour of the day, 0–47.</param>
    public bool Has(DayOfWeek day, int slot)
    {
        ReadOnlySpan<ulong> words = [w0, w1, w2, w3, w4, w5];
        var bit = (DayIndex(day) * SlotsPerDay) + slot;
        return (words[bit / 64] >> (bit % 64) & 1) == 1;
    }

    /// <summary>Half-hours free in both weeks.</summary>
    public static WeekTimes operator &(WeekTimes a, WeekTimes b) => new([a.w0 & b.w0, a.w1 & b.w1, a.w2 & b.w2, a.w3 & b.w3, a.w4 & b.w4, a.w5 & b.w5]);

    /// <summary>Half-hours free in either week.</summary>
    public static WeekTimes operator |(WeekTimes a, WeekTimes b) => new([a.w0 | b.w0, a.w1 | b.w1, a.w2 | b.w2, a.w3 | b.w3, a.w4 | b.w4, a.w5 | b.w5]);

    /// <summary>Stored form: 96 hexadecimal digits, or the empty text for <see cref="None"/>. Round-trips through <see cref="Parse"/>.</summary>
    public override string ToString() => IsEmpty ? "" : string.Concat(new[] { w0, w1, w2, w3, w4, w5 }.Select(word => word.ToString("x16")));

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not what <see cref="ToString"/> writes.</exception>
    public static WeekTimes Parse(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        if (text.Length != Words * 16)
        {
            throw new FormatException("A week is 96 hexadecimal digits.");
        }

        var words = new ulong[Words];
        for (var i = 0; i < Words; i++)
        {
            words[i] = ulong.Parse(text.AsSpan(i * 16, 16), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        }

        return new(words);
    }

    /// <summary>Longest free stretches of each day, Monday first.</summary>
    /// <returns>Day, first half-hour of the day from 0, and the one after the last, at most 48.</returns>
    public IEnumerable<(DayOfWeek Day, int From, int To)> Stretches()
    {
        for (var i = 1; i <= 7; i++)
        {
            var day = (DayOfWeek)(i % 7);
            for (var slot = 0; slot < SlotsPerDay; slot++)
            {
                var from = slot;
                while (slot < SlotsPerDay && Has(day, slot))
                {
                    slot++;
                }

                if (slot > from)
                {
                    yield return (day, from, slot);
                }
            }
        }
    }

    /// <inheritdoc />
    public bool Equals(WeekTimes other) => w0 == other.w0 && w1 == other.w1 && w2 == other.w2 && w3 == other.w3 && w4 == other.w4 && w5 == other.w5;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WeekTimes other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(w0, w1, w2, w3, w4, w5);

    /// <summary>Same free time.</summary>
    public static bool operator ==(WeekTimes a, WeekTimes b) => a.Equals(b);

    /// <summary>Different free time.</summary>
    public static bool operator !=(WeekTimes a, WeekTimes b) => !a.Equals(b);

    private static int DayIndex(DayOfWeek day) => ((int)day + 6) % 7; // Monday first
}
