using Exchange.Domain.Time;

namespace Exchange.Domain.Listings;

/// <summary>Days of a week as bits, so that a store can ask "on a Tuesday?": Monday 1, Tuesday 2, … Sunday 64.</summary>
public static class ListingDays
{
    /// <summary>All seven.</summary>
    public const int All = 127;

    /// <summary>The bit of a day.</summary>
    public static int Bit(DayOfWeek day) => 1 << (((int)day + 6) % 7);

    /// <summary>Days with any free half-hour; all seven when no time was said.</summary>
    public static int Of(WeekTimes week) => week.IsEmpty
        ? All
        : Enum.GetValues<DayOfWeek>().Where(day => Enumerable.Range(0, WeekTimes.SlotsPerDay).Any(slot => week.Has(day, slot))).Sum(Bit);
}
