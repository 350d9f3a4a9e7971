namespace Exchange.Domain.Matching;

/// <summary>One direction between two people: what the one could do for the other.</summary>
/// <param name="Score">Basis points, 0–10000; the exact sum of the reasons.</param>
/// <param name="Reasons">Every part, in the order of <see cref="Part"/>.</param>
public sealed record Direction(int Score, IReadOnlyList<Reason> Reasons);

/// <summary>A person who fits a person.</summary>
/// <param name="Id">The other person.</param>
/// <param name="Score">Harmonic mean of the two directions, basis points, rounded half up; 0 when only one exists.</param>
/// <param name="Gives">What the asking person could do for the other, or null.</param>
/// <param name="Gets">What the other could do for the asking person, or null.</param>
/// <param name="Steps">What comes first; empty for most.</param>
public sealed record Partner(Guid Id, int Score, Direction? Gives, Direction? Gets, IReadOnlyList<Step> Steps)
{
    /// <summary>Each could help the other. Orders before any score.</summary>
    public bool TwoSided => Gives is not null && Gets is not null;
}
