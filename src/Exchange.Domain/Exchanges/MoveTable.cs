namespace Exchange.Domain.Exchanges;

/// <summary>One line of a table: in a state, who may do what, if what holds, and where it leads.</summary>
/// <param name="From">State before.</param>
/// <param name="Act">What is done.</param>
/// <param name="By">Any of these may: roles are flags.</param>
/// <param name="To">State after.</param>
/// <param name="Guard">What else must hold.</param>
public sealed record Move<TState, TAct, TRole, TGuard>(TState From, TAct Act, TRole By, TState To, TGuard Guard)
    where TState : struct, Enum
    where TAct : struct, Enum
    where TRole : struct, Enum
    where TGuard : struct, Enum;

/// <summary>Every move that people can make together in one kind of exchange. What is not in it is refused and changes nothing (X1).</summary>
/// <param name="notNow">What is refused where an act does not exist in a state.</param>
/// <param name="notYours">What is refused to whom no line names.</param>
/// <param name="moves">The lines, in the order of a life: of several that fit, the first counts.</param>
public sealed class MoveTable<TState, TAct, TRole, TGuard>(string notNow, string notYours, IReadOnlyList<Move<TState, TAct, TRole, TGuard>> moves)
    where TState : struct, Enum
    where TAct : struct, Enum
    where TRole : struct, Enum
    where TGuard : struct, Enum
{
    /// <summary>The table, in the order of a life.</summary>
    public IReadOnlyList<Move<TState, TAct, TRole, TGuard>> Moves => moves;

    /// <summary>Lines for an act in a state, in order; empty when there is none.</summary>
    public IEnumerable<Move<TState, TAct, TRole, TGuard>> From(TState state, TAct act) =>
        moves.Where(move => EqualityComparer<TState>.Default.Equals(move.From, state) && EqualityComparer<TAct>.Default.Equals(move.Act, act));

    /// <summary>What somebody in a role can do in a state.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="role">Who they are to it.</param>
    /// <param name="holds">Whether a guard holds, or only who does it will know.</param>
    public IReadOnlyList<TAct> ActsOf(TState state, TRole role, Func<TGuard, bool> holds) =>
        [.. moves.Where(move => EqualityComparer<TState>.Default.Equals(move.From, state) && Names(move, role) && holds(move.Guard)).Select(move => move.Act).Distinct()];

    /// <summary>The line by which an act moves on.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="role">Who does it.</param>
    /// <param name="holds">Whether a guard holds.</param>
    /// <param name="refusal">What is said where the guard of the first line does not hold.</param>
    /// <exception cref="Refused">The act does not exist in this state, or is another's; or what <paramref name="refusal"/> says.</exception>
    public Move<TState, TAct, TRole, TGuard> Find(TState state, TAct act, TRole role, Func<TGuard, bool> holds, Func<TGuard, string> refusal)
    {
        var there = From(state, act).ToList();
        if (there.Count == 0)
        {
            throw new Refused(notNow);
        }

        var mine = there.FindAll(move => Names(move, role));
        return mine.Count == 0 ? throw new Refused(notYours) : mine.Find(move => holds(move.Guard)) ?? throw new Refused(refusal(mine[0].Guard));
    }

    private static bool Names(Move<TState, TAct, TRole, TGuard> move, TRole role) => (Convert.ToInt32(move.By) & Convert.ToInt32(role)) != 0;
}
