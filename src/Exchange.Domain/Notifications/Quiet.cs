namespace Exchange.Domain.Notifications;

/// <summary>When people are left in peace (N3). Hours are those of the clock on the wall, also in the nights when it is changed.</summary>
public static class Quiet
{
    /// <summary>Hour from which messages go out.</summary>
    public const int Morning = 8;

    /// <summary>Hour from which they wait for the morning.</summary>
    public const int Evening = 20;

    /// <summary>The same for a step of a live exchange.</summary>
    public const int LateEvening = 21;

    /// <summary>Hour at which gathered suggestions go out.</summary>
    public const int Gathered = 9;

    /// <summary>Most messages with suggestions in seven days.</summary>
    public const int MostAWeek = 3;

    /// <summary>The first moment, not before <paramref name="at"/>, at which a message may go out.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="at">When it is ready.</param>
    /// <param name="sent">When this person was sent suggestions before; matters for suggestions alone.</param>
    /// <param name="zone">Whose clock.</param>
    public static DateTimeOffset WhenToSend(NoticeKind kind, DateTimeOffset at, IEnumerable<DateTimeOffset> sent, TimeZoneInfo zone)
    {
        if (kind == NoticeKind.Safety)
        {
            return at;
        }

        var evening = kind is NoticeKind.Step or NoticeKind.HandOver ? LateEvening : Evening;
        var days = kind == NoticeKind.Suggestion ? sent.Select(one => DayOf(one, zone)).ToHashSet() : [];
        for (var day = DayOf(at, zone); ; day = day.AddDays(1))
        {
            var (from, to) = (Instant(day, Morning, zone), Instant(day, evening, zone));
            if (at < to && !days.Contains(day) && days.Count(one => one > day.AddDays(-7) && one < day) < MostAWeek)
            {
                return at < from ? from : at;
            }
        }
    }

    /// <summary>The next hour of gathered suggestions: what turns up in a day goes out together.</summary>
    /// <param name="at">When it turned up.</param>
    /// <param name="zone">Whose clock.</param>
    public static DateTimeOffset NextGathering(DateTimeOffset at, TimeZoneInfo zone)
    {
        var today = Instant(DayOf(at, zone), Gathered, zone);
        return at <= today ? today : Instant(DayOf(at, zone).AddDays(1), Gathered, zone);
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateTimeOffset Instant(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new(hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
