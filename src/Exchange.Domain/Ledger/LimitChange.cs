using Exchange.Domain.Exchanges;
using Exchange.Domain.Language;

namespace Exchange.Domain.Ledger;

/// <summary>Somebody of the staff moved the limits of a member, with a reason that the member reads (C6). Appended, never changed.</summary>
public sealed class LimitChange
{
    /// <summary>No limit goes further than 100 h either way.</summary>
    public static readonly Hours Furthest = Hours.Of(100);

    /// <summary>Length of the reason, characters.</summary>
    public const int LongestReason = 500;

    private LimitChange()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose limits.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Lowest sum before, ≤ 0.</summary>
    public Hours FloorBefore { get; private init; }

    /// <summary>Highest sum before, ≥ 0.</summary>
    public Hours CapBefore { get; private init; }

    /// <summary>Lowest sum since, ≤ 0.</summary>
    public Hours Floor { get; private init; }

    /// <summary>Highest sum since, ≥ 0.</summary>
    public Hours Cap { get; private init; }

    /// <summary>Why, 1–500 characters, for the member to read.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who moved them.</summary>
    public Guid ById { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Moves the limits of an account. What is booked stays; an account that is now outside moves only toward zero (C4).</summary>
    /// <param name="account">Account of a member.</param>
    /// <param name="floor">−100–0 h.</param>
    /// <param name="cap">0–100 h.</param>
    /// <param name="reason">For the member to read.</param>
    /// <param name="by">Not the member.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>ledger.limits-own</c>, <c>ledger.limits-range</c>, <c>ledger.limits-reason</c>, <c>ledger.limits-same</c>.</exception>
    public static LimitChange Make(Account account, Hours floor, Hours cap, string? reason, Guid by, DateTimeOffset at)
    {
        if (account.PersonId is not { } person || person == by)
        {
            throw new Refused("ledger.limits-own");
        }

        if (floor < -Furthest || floor > Hours.Zero || cap < Hours.Zero || cap > Furthest)
        {
            throw new Refused("ledger.limits-range");
        }

        if (CleanText.CleanLines(reason ?? "") is not { Length: > 0 and <= LongestReason } said)
        {
            throw new Refused("ledger.limits-reason");
        }

        if ((account.Floor, account.Cap) == (floor, cap))
        {
            throw new Refused("ledger.limits-same");
        }

        var change = new LimitChange
        {
            Id = Guid.CreateVersion7(at),
            PersonId = person,
            FloorBefore = account.Floor,
            CapBefore = account.Cap,
            Floor = floor,
            Cap = cap,
            Reason = said,
            ById = by,
            At = at,
        };
        account.Limit(floor, cap, at);
        return change;
    }
}
