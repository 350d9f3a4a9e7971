using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>How often two people meet for the same. The number is the weeks from one time to the next.</summary>
public enum HowOften
{
    /// <summary>One time only.</summary>
    Once = 0,

    /// <summary>On the same day of every week.</summary>
    EveryWeek = 1,

    /// <summary>On the same day of every second week.</summary>
    EverySecondWeek = 2,

    /// <summary>On the same day every four weeks.</summary>
    EveryFourWeeks = 4,
}

/// <summary>Where a series stands, as the agreement about one of its times knows it.</summary>
public enum SeriesStand
{
    /// <summary>The next time begins by itself when this one is over.</summary>
    Running,

    /// <summary>The next time has begun; the series stands there.</summary>
    Passed,

    /// <summary>The next time did not fit; either of the two may go on later.</summary>
    Waiting,

    /// <summary>No more times begin.</summary>
    Ended,
}

/// <summary>How often, and how many times in all.</summary>
/// <param name="Every">Not <see cref="HowOften.Once"/>.</param>
/// <param name="Times">Times, the first included, 2–12.</param>
public sealed record Repetition(HowOften Every, int Times)
{
    /// <summary>Fewest times of a series.</summary>
    public const int Least = 2;

    /// <summary>Most times of a series.</summary>
    public const int Most = 12;

    /// <summary>What somebody has chosen; null for once.</summary>
    /// <exception cref="Refused"><c>agreements.times-range</c> when it is repeated and the times are not 2–12.</exception>
    public static Repetition? Of(HowOften every, int? times) => every == HowOften.Once ? null
        : Enum.IsDefined(every) && times is >= Least and <= Most ? new(every, times.Value)
        : throw new Refused("agreements.times-range");

    /// <summary>All times from the first, at the same hour of the wall clock: a change to summer time moves no hour.</summary>
    /// <param name="first">The first time.</param>
    /// <param name="zone">Whose wall clock.</param>
    public IReadOnlyList<DateTimeOffset> Dates(DateTimeOffset first, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(first, zone).DateTime;
        return [.. Enumerable.Range(0, Times).Select(i => local.AddDays(7 * (int)Every * i)).Select(day => new DateTimeOffset(day, zone.GetUtcOffset(day)))];
    }
}

/// <summary>The series an agreement is one time of. Both said yes to all its times at once; each is confirmed and booked by itself.</summary>
public sealed record AgreementSeries
{
    private AgreementSeries()
    {
    }

    /// <summary>How often.</summary>
    public HowOften Every { get; private init; }

    /// <summary>How many times in all, 2–12.</summary>
    public int Times { get; private init; }

    /// <summary>The first time; the others are counted from it, wherever a single one was moved to.</summary>
    public DateTimeOffset FirstAt { get; private init; }

    /// <summary>Place of every time, unless one is moved.</summary>
    public string Place { get; private init; } = "";

    /// <summary>Promised hours of every time; none for a gift.</summary>
    public Hours Hours { get; private init; }

    /// <summary>Which time this agreement is, from 1. A time whose day has passed is left out.</summary>
    public int Number { get; internal init; }

    /// <summary>Where the series stands.</summary>
    public SeriesStand Stand { get; internal init; }

    /// <summary>There is a next time in it, and nothing has stopped it.</summary>
    public bool Runs() => Stand == SeriesStand.Running && Number < Times;

    /// <summary>How often and how many times.</summary>
    public Repetition Rule() => new(Every, Times);

    /// <summary>The next of its times that is still to come.</summary>
    /// <param name="now">Now.</param>
    /// <param name="zone">Whose wall clock.</param>
    /// <returns>Null when none is left.</returns>
    public (int Number, DateTimeOffset At)? Next(DateTimeOffset now, TimeZoneInfo zone)
    {
        var dates = Rule().Dates(FirstAt, zone);
        var next = Enumerable.Range(Number, Times - Number).FirstOrDefault(i => dates[i] > now, -1);
        return next < 0 ? null : (next + 1, dates[next]);
    }

    internal static AgreementSeries Begin(Repetition rule, DateTimeOffset first, string place, Hours hours) =>
        new() { Every = rule.Every, Times = rule.Times, FirstAt = first, Place = place, Hours = hours, Number = 1 };

    /// <summary>What a move of the agreement means for it: where something went wrong, people decide whether they go on.</summary>
    internal AgreementSeries After(Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> move) => move switch
    {
        { Act: AgreementAct.EndSeries or AgreementAct.Leave or AgreementAct.CloseAsCancelled or AgreementAct.ReportProblem } => this with { Stand = SeriesStand.Ended },
        { Act: AgreementAct.HoldSeries } => this with { Stand = SeriesStand.Waiting },
        { Act: AgreementAct.GoOn } => this with { Stand = SeriesStand.Running },
        { To: AgreementState.NotApproved or AgreementState.NoShowReported or AgreementState.Disputed } => this with { Stand = SeriesStand.Ended },
        _ => this,
    };
}
