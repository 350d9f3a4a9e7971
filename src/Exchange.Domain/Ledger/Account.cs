using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Ledger;

/// <summary>
/// A member's hours, or the community's. It holds no balance: that is the sum of its entries (G4). What it holds are its
/// limits: how far the sum may be promised away in either direction (C1).
/// </summary>
public sealed class Account
{
    /// <summary>A newcomer may receive 8 h before giving any (C1).</summary>
    public static readonly Hours StartingFloor = Hours.Of(-8);

    /// <summary>20 h, from the third exchange completed as the helper (C1).</summary>
    public static readonly Hours TrustedFloor = Hours.Of(-20);

    /// <summary>Above 40 h it is time to receive (C1).</summary>
    public static readonly Hours StartingCap = Hours.Of(40);

    /// <summary>Either way for the community account (G12).</summary>
    public static readonly Hours CommunityReach = Hours.Of(1000);

    /// <summary>Exchanges completed as the helper after which the floor is lowered (C1).</summary>
    public const int ExchangesToTrust = 3;

    private Account()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose it is; null for the community's one account.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>Lowest sum that may be promised, ≤ 0.</summary>
    public Hours Floor { get; private set; }

    /// <summary>Highest sum that may be promised, ≥ 0.</summary>
    public Hours Cap { get; private set; }

    /// <summary>When staff set the limits, or null while they are the program's own (C6).</summary>
    public DateTimeOffset? LimitedAt { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Opens a member's account. The starting frame is a limit, not credit (G2).</summary>
    public static Account OpenFor(Guid personId, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), PersonId = personId, Floor = StartingFloor, Cap = StartingCap, OpenedAt = at };

    /// <summary>Opens the community's account, which thanks people for common work (G12).</summary>
    public static Account OpenForCommunity(DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), Floor = -CommunityReach, Cap = CommunityReach, OpenedAt = at };

    /// <summary>Lowers the floor once the member has helped often enough (C1). Never raises it again, and leaves limits that staff set (C6).</summary>
    /// <param name="completedAsHelper">Exchanges completed as the helper, ≥ 0.</param>
    public void Trust(int completedAsHelper)
    {
        if (completedAsHelper >= ExchangesToTrust && LimitedAt is null)
        {
            Floor = Hours.Min(Floor, TrustedFloor);
        }
    }

    internal void Limit(Hours floor, Hours cap, DateTimeOffset at) => (Floor, Cap, LimitedAt) = (floor, cap, at);
}
