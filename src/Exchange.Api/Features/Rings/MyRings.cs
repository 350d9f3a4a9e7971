using Exchange.Api.Data;
using Exchange.Api.Features.Matching;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Rings that could come about with me in them, best first. Nothing is proposed to anybody by looking; rings that are for a worker's eyes first are not among them (S7).</summary>
[May(Who.Resident)]
public sealed record MyRings : IRequest<RingsWithMe>;

/// <param name="Rings">At most ten.</param>
/// <param name="StoppedEarly">There may be more than were looked for (R11).</param>
public sealed record RingsWithMe(IReadOnlyList<RingTold> Rings, bool StoppedEarly);

/// <param name="Lines">Who helps whom; the reader's own help first.</param>
/// <param name="NeedsApproval">A worker looks at it before anybody is asked (R10).</param>
public sealed record RingTold(IReadOnlyList<RingLineTold> Lines, bool NeedsApproval);

/// <param name="Giver">First name and initial of who helps.</param>
/// <param name="Receiver">First name and initial of who is helped.</param>
/// <param name="Mine">The reader helps.</param>
/// <param name="ForMe">The reader is helped.</param>
/// <param name="Skill">What is asked.</param>
/// <param name="NeedId">The open need it answers, a listing.</param>
/// <param name="Reasons">Why it fits, for the reader's own two lines (R12).</param>
public sealed record RingLineTold(string Giver, string Receiver, bool Mine, bool ForMe, string Skill, Guid NeedId, IReadOnlyList<ReasonShown> Reasons);

internal sealed class MyRingsHandler(ExchangeDb db, MatchIndex index, CurrentActor actor, MatchWords words, Names names) : IRequestHandler<MyRings, RingsWithMe>
{
    private const int Take = 10;

    public async Task<RingsWithMe> Handle(MyRings request, CancellationToken ct)
    {
        var me = actor.Me;
        var found = (await index.RingsAsync(db, ct)).Through(me);
        var rings = found.Fitting.Take(Take).ToList();
        var ids = rings.SelectMany(ring => ring.People).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        RingLineTold Tell(FoundRing ring, RingLine line) => new(
            people[line.GiverId],
            people[line.ReceiverId],
            line.GiverId == me,
            line.ReceiverId == me,
            names.Skill(line.Skill),
            ring.Edges.Single(edge => edge.GiverId == line.GiverId).NeedId,
            line.OwnEdge ? words.Reasons(line.Reasons, theirs: line.ReceiverId == me) : []);
        RingTold Story(FoundRing ring) => new([.. RingStory.For(ring, me).Lines.Select(line => Tell(ring, line))], ring.NeedsApproval);
        return new([.. rings.Select(Story)], found.StoppedEarly);
    }
}
