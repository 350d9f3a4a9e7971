using Exchange.Domain.Exchanges;
using Exchange.Domain.Language;

namespace Exchange.Domain.Ledger;

/// <summary>Where thanks of the community stand.</summary>
public enum GrantState
{
    /// <summary>Waits for a second person's yes.</summary>
    Waiting,

    /// <summary>Booked. Final.</summary>
    Booked,

    /// <summary>Somebody said no, or took it back. Final; nothing was booked.</summary>
    Refused,
}

/// <summary>
/// Hours with which the community thanks people for common work, e.g. for helping at the fair: the same for everybody named, all or
/// nothing (G8), out of the community's account, with a reason, and above 20 hours only after two have said yes (G12).
/// </summary>
public sealed class Grant
{
    /// <summary>What in all one person may grant in a day alone: 20 h (G12).</summary>
    public static readonly Hours MostAlone = Hours.Of(20);

    /// <summary>People thanked at once.</summary>
    public const int MostPeople = 200;

    /// <summary>Length of the reason, characters.</summary>
    public const int LongestReason = 500;

    private Grant()
    {
    }

    /// <summary>Identity; the cause of its posting (G5).</summary>
    public Guid Id { get; private init; }

    /// <summary>Who is thanked, each once.</summary>
    public IReadOnlyList<Guid> PersonIds { get; private init; } = [];

    /// <summary>Hours for each, ¼–8.</summary>
    public Hours Hours { get; private init; }

    /// <summary>What for, 1–500 characters, for everybody thanked to read.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who proposed it.</summary>
    public Guid AskedById { get; private init; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public GrantState State { get; private set; }

    /// <summary>Who said the last word, or null while it waits.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When the last word was said, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Hours for all together.</summary>
    public Hours Total => PersonIds.Count * Hours;

    /// <summary>Proposes thanks; within 20 hours a day they are decided by it.</summary>
    /// <param name="personIds">Who is thanked, 1–200 people, each once.</param>
    /// <param name="hours">For each, ¼–8 h.</param>
    /// <param name="reason">What for.</param>
    /// <param name="aloneToday">What the same person has granted alone today, ≥ 0: twenty hours do not become forty in two pieces.</param>
    /// <param name="by">Coordinator; not among the thanked.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>ledger.grant-people</c>, <c>ledger.grant-amount</c>, <c>ledger.grant-reason</c>, <c>ledger.grant-own</c>.</exception>
    public static Grant Ask(IReadOnlyCollection<Guid> personIds, Hours hours, string? reason, Hours aloneToday, Guid by, DateTimeOffset at)
    {
        var people = personIds.Distinct().ToList();
        if (people.Count is < 1 or > MostPeople)
        {
            throw new Refused("ledger.grant-people");
        }

        if (!hours.CanBeBooked)
        {
            throw new Refused("ledger.grant-amount");
        }

        if (CleanText.CleanLines(reason ?? "") is not { Length: > 0 and <= LongestReason } said)
        {
            throw new Refused("ledger.grant-reason");
        }

        if (people.Contains(by))
        {
            throw new Refused("ledger.grant-own");
        }

        var grant = new Grant { Id = Guid.CreateVersion7(at), PersonIds = people, Hours = hours, Reason = said, AskedById = by, AskedAt = at };
        if (grant.Total + aloneToday <= MostAlone)
        {
            grant.Decide(GrantState.Booked, by, at);
        }

        return grant;
    }

    /// <summary>The second yes.</summary>
    /// <param name="by">Somebody else than the one who proposed it, and not among the thanked.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>ledger.grant-second</c>, <c>ledger.grant-own</c>, <c>ledger.grant-decided</c>.</exception>
    public void Confirm(Guid by, DateTimeOffset at)
    {
        if (by == AskedById)
        {
            throw new Refused("ledger.grant-second");
        }

        if (PersonIds.Contains(by))
        {
            throw new Refused("ledger.grant-own");
        }

        Decide(GrantState.Booked, by, at);
    }

    /// <summary>A no, or taking it back.</summary>
    /// <exception cref="Refused"><c>ledger.grant-decided</c>.</exception>
    public void Refuse(Guid by, DateTimeOffset at) => Decide(GrantState.Refused, by, at);

    /// <summary>Its one posting: the community's account gives, everybody thanked receives (G8).</summary>
    /// <param name="community">Account of the community.</param>
    /// <param name="accounts">Accounts of the thanked.</param>
    public Posting Book(Guid community, IReadOnlyCollection<Guid> accounts) => State == GrantState.Booked && accounts.Count == PersonIds.Count
        ? Posting.Of(PostingKind.Grant, Id, [(community, -Total.Quarters), .. accounts.Select(account => (account, Hours.Quarters))], DecidedAt!.Value, Reason)
        : throw new ArgumentException("Only what is decided is booked, and for everybody at once.", nameof(accounts));

    private void Decide(GrantState state, Guid by, DateTimeOffset at) => (State, DecidedById, DecidedAt) = State == GrantState.Waiting
        ? (state, by, at)
        : throw new Refused("ledger.grant-decided");
}
