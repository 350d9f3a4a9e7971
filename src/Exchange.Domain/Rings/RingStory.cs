using Exchange.Domain.Matching;

namespace Exchange.Domain.Rings;

/// <summary>One line of a ring's story: who helps whom with what, and why it fits. Data, not words.</summary>
/// <param name="GiverId">Who helps.</param>
/// <param name="ReceiverId">Who is helped.</param>
/// <param name="Skill">Code of what is asked.</param>
/// <param name="Category">Code of its category.</param>
/// <param name="OwnEdge">The reader is one of the two.</param>
/// <param name="Reasons">Skill, time, place and language, in this order (R12). In another's edge only that they fit, and how they meet.</param>
public sealed record RingLine(Guid GiverId, Guid ReceiverId, string Skill, string Category, bool OwnEdge, IReadOnlyList<Reason> Reasons);

/// <summary>A ring as one of its people, or a worker, may read it (R12).</summary>
/// <param name="Lines">One for each edge, each giving to the next; the reader's own giving first.</param>
/// <param name="NeedsApproval">A worker looks at it first; not for whom (S7).</param>
public sealed record RingStory(IReadOnlyList<RingLine> Lines, bool NeedsApproval)
{
    private static readonly Part[] Told = [Part.Skill, Part.Time, Part.Place, Part.Language];

    /// <summary>The story for one of its people: hours, metres, levels and points of other people's edges stay between those two.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="reader">One of its people.</param>
    /// <exception cref="ArgumentException">The reader is none of its people.</exception>
    public static RingStory For(FoundRing ring, Guid reader)
    {
        var first = ring.People.ToList().IndexOf(reader);
        return first < 0
            ? throw new ArgumentException("Only its people read a ring.", nameof(reader))
            : new([.. ring.Edges.Skip(first).Concat(ring.Edges.Take(first)).Select(edge => Line(edge, edge.GiverId == reader || edge.ReceiverId == reader))], ring.NeedsApproval);
    }

    /// <summary>The story for a worker: everything, from the smallest id.</summary>
    /// <param name="ring">The ring.</param>
    public static RingStory ForWorker(FoundRing ring) => new([.. ring.Edges.Select(edge => Line(edge, false) with { Reasons = Parts(edge) })], ring.NeedsApproval);

    private static RingLine Line(RingEdge edge, bool own) =>
        new(edge.GiverId, edge.ReceiverId, edge.Skill, edge.Category, own, own ? Parts(edge) : [.. Parts(edge).Select(Outline)]);

    private static Reason[] Parts(RingEdge edge) => [.. Told.Select(part => edge.Reasons.Single(reason => reason.Part == part))];

    private static Reason Outline(Reason reason) => reason.Part switch
    {
        // The need is a listing that all may read; what of the other's profile answers it is not.
        Part.Skill => new(Part.Skill, 0) { Asked = reason.Asked },
        Part.Place => new(Part.Place, 0) { Remote = reason.Remote },
        Part.Language => new(Part.Language, 0) { Language = reason.Language },
        _ => new(reason.Part, 0),
    };
}
