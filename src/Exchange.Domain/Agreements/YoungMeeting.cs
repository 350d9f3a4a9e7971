using Exchange.Domain.Exchanges;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Agreements;

/// <summary>Which meetings of somebody under 18 need a guardian's consent beyond being informed (S3).</summary>
public static class YoungMeeting
{
    /// <summary>What lasts longer than this is in the evening.</summary>
    public static readonly TimeSpan EveningFrom = TimeSpan.FromHours(20);

    /// <summary>What begins earlier than this is at night.</summary>
    public static readonly TimeSpan NightUntil = TimeSpan.FromHours(6);

    /// <summary>At home, in the evening or at night, or more than once.</summary>
    /// <param name="level">Of the activity.</param>
    /// <param name="startsAt">When it begins, by the wall clock of the place.</param>
    /// <param name="hours">How long; an hour is taken for a gift.</param>
    /// <param name="repeats">It is one time of several.</param>
    public static bool NeedsConsent(SafetyLevel level, DateTimeOffset startsAt, Hours hours, bool repeats) =>
        level > SafetyLevel.PublicPlace || repeats || startsAt.TimeOfDay < NightUntil
        || startsAt.TimeOfDay + (hours == Hours.Zero ? Hours.Of(1) : hours).Length > EveningFrom;
}
