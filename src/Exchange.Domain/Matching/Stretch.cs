namespace Exchange.Domain.Matching;

/// <summary>A stretch of one day of the week.</summary>
/// <param name="Day">Day.</param>
/// <param name="From">First half-hour of the day, 0–47.</param>
/// <param name="To">Half-hour it ends before, 1–48.</param>
public readonly record struct Stretch(DayOfWeek Day, int From, int To)
{
    /// <summary>Length in whole minutes, 30–1440.</summary>
    public int Minutes => 30 * (To - From);
}
