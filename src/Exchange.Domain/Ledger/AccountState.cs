using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Ledger;

/// <summary>Where an account stands at one moment, with what is promised and not yet done.</summary>
/// <param name="Balance">Sum of the entries.</param>
/// <param name="Receiving">Help promised to the owner in agreements that are still open, ≥ 0 (C3).</param>
/// <param name="Giving">Help the owner has promised in agreements that are still open, ≥ 0 (C3).</param>
/// <param name="Floor">Lowest sum that may be promised, ≤ 0.</param>
/// <param name="Cap">Highest sum that may be promised, ≥ 0.</param>
public readonly record struct AccountState(Hours Balance, Hours Receiving, Hours Giving, Hours Floor, Hours Cap)
{
    /// <summary>Help that the owner can still be promised, ≥ 0 (C2).</summary>
    public Hours CanReceive => Hours.Max(Hours.Zero, Balance - Receiving - Floor);

    /// <summary>Help that the owner can still promise, ≥ 0 (C2).</summary>
    public Hours CanGive => Hours.Max(Hours.Zero, Cap - Balance - Giving);

    /// <summary>The sum lies outside its limits, as a correction or a longer day may leave it (G7, C3b).</summary>
    public bool IsOverLimit => Balance < Floor || Balance > Cap;

    /// <summary>Three quarters of the way to a limit are used up or promised: time for a friendly word (C5).</summary>
    public LimitNear Near =>
        Floor < Hours.Zero && 4 * (Balance - Receiving) <= 3 * Floor ? LimitNear.Floor
        : Cap > Hours.Zero && 4 * (Balance + Giving) >= 3 * Cap ? LimitNear.Cap
        : LimitNear.None;

    /// <summary>A promise from one account to another is within both limits; with C2 an account outside its limits can only move toward zero (C4).</summary>
    /// <param name="giver">Of the helper.</param>
    /// <param name="receiver">Of the person helped.</param>
    /// <param name="hours">≥ 0; a gift is always possible (X8).</param>
    /// <exception cref="Refused">
    /// <c>ledger.over-limit</c> with the hours that would fit; <c>ledger.give-first</c> or <c>ledger.receive-first</c> when nothing would.
    /// </exception>
    public static void Promise(AccountState giver, AccountState receiver, Hours hours)
    {
        var fits = Hours.Min(giver.CanGive, receiver.CanReceive);
        if (hours <= fits || hours == Hours.Zero)
        {
            return;
        }

        throw fits > Hours.Zero ? new Refused("ledger.over-limit", fits.Count.ToString("0.##", System.Globalization.CultureInfo.CurrentCulture))
            : receiver.CanReceive == Hours.Zero ? new Refused("ledger.give-first")
            : new Refused("ledger.receive-first");
    }
}

/// <summary>Which limit of an account is near.</summary>
public enum LimitNear
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>Much help was received: it is a good time to help.</summary>
    Floor,

    /// <summary>Much help was given: it is a good time to be helped.</summary>
    Cap,
}
