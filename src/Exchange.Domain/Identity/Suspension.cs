using Exchange.Domain.Language;
using Exchange.Domain.Time;

namespace Exchange.Domain.Identity;

/// <summary>
/// A worker has decided that a member takes no part in exchanges for a while (X10). Nothing is taken from the member: hours, records and
/// signing in stay. It ends by itself on its day, or earlier by a worker's word; a later one is a record of its own.
/// </summary>
public sealed class Suspension : IRaisesEvents
{
    /// <summary>Shortest, days.</summary>
    public const int LeastDays = 1;

    /// <summary>Longest, days.</summary>
    public const int MostDays = 90;

    /// <summary>Days when nothing else is said.</summary>
    public const int UsualDays = 30;

    /// <summary>Length of a reason, characters.</summary>
    public const int LongestReason = 600;

    private Suspension()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who takes no part.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Worker who decided it; never the person.</summary>
    public Guid ById { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Why, for the person to read, 1–600 characters.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>First day on which the person takes part again, if it is not lifted before.</summary>
    public DateOnly EndsOn { get; private init; }

    /// <summary>When it was lifted before its time, or null.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Worker who lifted it, or null.</summary>
    public Guid? LiftedById { get; private set; }

    /// <summary>Why it was lifted, for the person to read, 1–600 characters; null while it was not.</summary>
    public string? LiftedReason { get; private set; }

    /// <summary>When the person was told that its time is over, or null.</summary>
    public DateTimeOffset? EndToldAt { get; private set; }

    /// <summary><see cref="MemberSuspended"/>.</summary>
    public RaisedEvents Raised { get; } = new();

    /// <summary>Decides that a person takes no part for some days.</summary>
    /// <param name="person">Who.</param>
    /// <param name="days">Days, 1–90; the person takes part again on the day that is so many after today.</param>
    /// <param name="reason">For the person to read.</param>
    /// <param name="worker">Who decides.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>suspensions.own</c> (D4); <c>suspensions.days</c>; <c>suspensions.reason-missing</c>.</exception>
    public static Suspension Put(Guid person, int days, string? reason, Guid worker, DateOnly today, DateTimeOffset at)
    {
        var suspension = person == worker ? throw new Refused("suspensions.own")
            : days is < LeastDays or > MostDays ? throw new Refused("suspensions.days")
            : new Suspension { Id = Guid.CreateVersion7(at), PersonId = person, ById = worker, At = at, Reason = Cleaned(reason), EndsOn = today.AddDays(days) };
        suspension.Raised.Add(new MemberSuspended(suspension));
        return suspension;
    }

    /// <summary>Whether the person takes no part on a day.</summary>
    /// <param name="day">Day in Kaunas, not before it began.</param>
    public bool HoldsOn(DateOnly day) => LiftedAt is null && day < EndsOn;

    /// <summary>
    /// Whether a new exchange of a day falls into it, told afterwards: later than the day it was decided, since work of that day may have been done before, and earlier than
    /// the day of taking part again, or of lifting it.
    /// </summary>
    /// <param name="day">Day in Kaunas.</param>
    public bool Covered(DateOnly day) => DayOf(At) < day && day < EndsOn && (LiftedAt is not { } lifted || day < DayOf(lifted));

    /// <summary>Ends it before its time.</summary>
    /// <param name="reason">For the person to read.</param>
    /// <param name="worker">Who decides; never the person.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>suspensions.over</c> when it does not hold any more; <c>suspensions.own</c> (D4); <c>suspensions.reason-missing</c>.</exception>
    public void Lift(string? reason, Guid worker, DateOnly today, DateTimeOffset at)
    {
        if (!HoldsOn(today))
        {
            throw new Refused("suspensions.over");
        }

        if (worker == PersonId)
        {
            throw new Refused("suspensions.own");
        }

        LiftedReason = Cleaned(reason);
        (LiftedAt, LiftedById) = (at, worker);
    }

    /// <summary>The person is told that its time is over; a second time changes nothing.</summary>
    /// <param name="at">Now.</param>
    public void TellEnd(DateTimeOffset at) => EndToldAt ??= at;

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, WorkingDays.Zone).DateTime);

    private static string Cleaned(string? reason) => CleanText.Clean(reason) is { Length: > 0 and <= LongestReason } said ? said : throw new Refused("suspensions.reason-missing");
}
