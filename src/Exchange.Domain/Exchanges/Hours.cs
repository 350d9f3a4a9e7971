namespace Exchange.Domain.Exchanges;

/// <summary>
/// The unit of the exchange: anybody's hour, counted in whole quarters, so that nothing is ever lost to rounding. Below zero only where it is a
/// balance or a limit. What is written down or added up by the database is the number of <see cref="Quarters"/>.
/// </summary>
public readonly record struct Hours : IComparable<Hours>
{
    private const int QuartersOfHour = 4;
    private const int MinutesOfQuarter = 15;

    /// <summary>Nothing: a gift (X8), or who did not come.</summary>
    public static readonly Hours Zero;

    /// <summary>Least that is booked at once for one person: ¼ h (X9).</summary>
    public static readonly Hours Least = OfQuarters(1);

    /// <summary>Most that is booked at once for one person, whoever says it, a worker too: 8 h (X9). A longer day is two exchanges.</summary>
    public static readonly Hours Most = Of(8);

    private Hours(int quarters) => Quarters = quarters;

    /// <summary>The whole number of quarters.</summary>
    public int Quarters { get; }

    /// <summary>The same in minutes.</summary>
    public int Minutes => MinutesOfQuarter * Quarters;

    /// <summary>The same in hours, exactly.</summary>
    public decimal Count => (decimal)Quarters / QuartersOfHour;

    /// <summary>The same as a length of time.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Minutes);

    /// <summary>It can be booked for one person at once: ¼–8 h (X9).</summary>
    public bool CanBeBooked => this >= Least && this <= Most;

    /// <summary>It can be said of one person: nothing, or what can be booked.</summary>
    public bool CanBeSaid => this == Zero || CanBeBooked;

    /// <summary>Whole hours.</summary>
    public static Hours Of(int hours) => new(QuartersOfHour * hours);

    /// <summary>Whole quarters, as they are written down.</summary>
    public static Hours OfQuarters(int quarters) => new(quarters);

    /// <summary>Time to the nearest quarter, half up (G9): 22 minutes are 1 quarter, 23 are 2.</summary>
    /// <param name="minutes">Minutes, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative minutes.</exception>
    public static Hours FromMinutes(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return new((int)(((2L * minutes) + MinutesOfQuarter) / (2 * MinutesOfQuarter)));
    }

    /// <summary>Whole quarters that were written down as minutes.</summary>
    public static Hours OfMinutes(int minutes) => new(minutes / MinutesOfQuarter);

    /// <summary>The smaller of two.</summary>
    public static Hours Min(Hours a, Hours b) => a < b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Hours Max(Hours a, Hours b) => a > b ? a : b;

    /// <summary>Both together.</summary>
    public static Hours operator +(Hours a, Hours b) => new(a.Quarters + b.Quarters);

    /// <summary>One without the other.</summary>
    public static Hours operator -(Hours a, Hours b) => new(a.Quarters - b.Quarters);

    /// <summary>The opposite.</summary>
    public static Hours operator -(Hours hours) => new(-hours.Quarters);

    /// <summary>As often.</summary>
    public static Hours operator *(int times, Hours hours) => new(times * hours.Quarters);

    /// <summary>Shorter.</summary>
    public static bool operator <(Hours a, Hours b) => a.Quarters < b.Quarters;

    /// <summary>Longer.</summary>
    public static bool operator >(Hours a, Hours b) => a.Quarters > b.Quarters;

    /// <summary>Not longer.</summary>
    public static bool operator <=(Hours a, Hours b) => a.Quarters <= b.Quarters;

    /// <summary>Not shorter.</summary>
    public static bool operator >=(Hours a, Hours b) => a.Quarters >= b.Quarters;

    /// <inheritdoc/>
    public int CompareTo(Hours other) => Quarters.CompareTo(other.Quarters);
}

/// <summary>Hours of several.</summary>
public static class HoursOfSeveral
{
    /// <summary>All together.</summary>
    public static Hours Sum(this IEnumerable<Hours> hours) => Hours.OfQuarters(hours.Sum(one => one.Quarters));
}
