using Exchange.Domain.Time;

namespace Exchange.Api;

/// <summary>Days and hours as people in Kaunas count them.</summary>
public static class KaunasTime
{
    public static readonly TimeZoneInfo Zone = WorkingDays.Zone;

    public static DateOnly TodayInKaunas(this TimeProvider clock) => clock.GetUtcNow().InKaunas().Date();

    /// <summary>The instant at which this week began.</summary>
    public static DateTimeOffset MondayInKaunas(this TimeProvider clock) => MondayOf(clock.TodayInKaunas());

    /// <summary>The instant at which the week of a day began.</summary>
    public static DateTimeOffset MondayOf(DateOnly day) => At(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), TimeOnly.MinValue);

    public static DateTimeOffset InKaunas(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public static DateOnly Date(this DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);

    /// <summary>The instant of a wall-clock time in Kaunas.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, Zone.GetUtcOffset(local));
    }
}
