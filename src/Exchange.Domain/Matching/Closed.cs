using System.Numerics;

namespace Exchange.Domain.Matching;

/// <summary>A set of closed gates.</summary>
internal readonly record struct Closed(int Bits)
{
    public bool Any => Bits != 0;

    /// <summary>The one missing thing: the gate, when it is the only one closed and a person can do something about it.</summary>
    public Gate? Missing => BitOperations.PopCount((uint)Bits) == 1 && First is Gate.Language or Gate.Time or Gate.Place or Gate.Skill
        ? First
        : null;

    private Gate First => (Gate)BitOperations.TrailingZeroCount(Bits);

    public Closed And(Gate gate, bool closed) => closed ? new(Bits | (1 << (int)gate)) : this;

    public IReadOnlyList<Gate> Gates()
    {
        var bits = Bits;
        return [.. Enum.GetValues<Gate>().Where(gate => (bits & (1 << (int)gate)) != 0)];
    }
}
