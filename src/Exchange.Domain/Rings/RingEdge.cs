using Exchange.Domain.Matching;

namespace Exchange.Domain.Rings;

/// <summary>One person's offer, or a skill they named, that answers one open need of another.</summary>
/// <param name="GiverId">Who would help.</param>
/// <param name="ReceiverId">Who would be helped.</param>
/// <param name="NeedId">The open need it answers.</param>
/// <param name="OfferId">The open offer that answers it; null when it is a skill of the profile.</param>
/// <param name="Skill">Code of what is asked.</param>
/// <param name="Category">Code of its category.</param>
/// <param name="Score">Basis points, 0–10000; the exact sum of the reasons.</param>
/// <param name="Reasons">Every part, in the order of <see cref="Part"/>.</param>
/// <param name="Steps">What comes first; other than <see cref="Step.Approval"/> for workers only.</param>
/// <param name="NeedsApproval">A minor takes part, it is at home or with children, or a worker must see it anyway (R10).</param>
/// <param name="ForWorker">A worker sees it before the two do (S7).</param>
public sealed record RingEdge(
    Guid GiverId,
    Guid ReceiverId,
    Guid NeedId,
    Guid? OfferId,
    string Skill,
    string Category,
    int Score,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Step> Steps,
    bool NeedsApproval,
    bool ForWorker);
