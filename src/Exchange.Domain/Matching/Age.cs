namespace Exchange.Domain.Matching;

/// <summary>
/// What is known of a person's age: a birth date, their word that they are an adult, or nothing. The band is worked out
/// for a day, so a birthday needs no manual work (S6). The default value is "not known" and is treated as a minor.
/// </summary>
public readonly record struct Age
{
    private readonly DateOnly? born;
    private readonly bool statedAdult;

    private Age(DateOnly? born, bool statedAdult) => (this.born, this.statedAdult) = (born, statedAdult);

    /// <summary>Nothing is known.</summary>
    public static Age NotKnown => default;

    /// <summary>The person has said that they are 18 or older, and no date is kept.</summary>
    public static Age StatedAdult => new(null, true);

    /// <summary>The birth date is on file.</summary>
    public static Age BornOn(DateOnly date) => new(date, false);

    /// <summary>
    /// Band on one day. Years are completed on the birthday itself; somebody born on 29 February completes them on
    /// 1 March of a common year, the later of the two readings.
    /// </summary>
    /// <param name="today">The day asked about, by the calendar of Kaunas.</param>
    public AgeBand On(DateOnly today)
    {
        if (born is not { } date)
        {
            return statedAdult ? AgeBand.Adult : AgeBand.NotKnown;
        }

        var years = today.Year - date.Year;
        if ((today.Month, today.Day).CompareTo((date.Month, date.Day)) < 0)
        {
            years--;
        }

        return years switch
        {
            < 14 => AgeBand.Under14,
            < 16 => AgeBand.From14To15,
            < 18 => AgeBand.From16To17,
            _ => AgeBand.Adult,
        };
    }
}
