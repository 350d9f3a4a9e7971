using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>The worker's list: rings that wait for a worker, rings that wait for answers, who gave and did not get, and the best rings that can all go ahead together.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record RingsForStaff : IRequest<RingsAtWork>;

/// <param name="Waiting">A worker is asked: to approve, or to choose who takes a place. Longest waiting first.</param>
/// <param name="Asked">Its people are asked. The nearest end first.</param>
/// <param name="Formed">Agreed on, and not done yet.</param>
/// <param name="WaitFirst">Gave help in a ring that broke, and got none: first in line (R8).</param>
/// <param name="Possible">Rings that share nobody, best first; people never helped are preferred.</param>
/// <param name="StoppedEarly">There may be more than were looked for (R11).</param>
/// <param name="ProvenBest">No other choice of the rings that were found is worth more.</param>
public sealed record RingsAtWork(
    IReadOnlyList<RingForStaff> Waiting,
    IReadOnlyList<RingForStaff> Asked,
    IReadOnlyList<RingForStaff> Formed,
    IReadOnlyList<WaitsFirst> WaitFirst,
    IReadOnlyList<RingInWords> Possible,
    bool StoppedEarly,
    bool ProvenBest);

/// <param name="Id">The ring.</param>
/// <param name="People">First names and initials, each helping the next.</param>
/// <param name="Unanswered">Who has not answered.</param>
/// <param name="Since">Since when it is as it is.</param>
/// <param name="EndsAt">Until when it waits for answers, or null.</param>
/// <param name="PlaceOpen">A place is open.</param>
/// <param name="MayDecide">The reader may; else another worker does.</param>
public sealed record RingForStaff(Guid Id, IReadOnlyList<string> People, IReadOnlyList<string> Unanswered, DateTimeOffset Since, DateTimeOffset? EndsAt, bool PlaceOpen, bool MayDecide);

/// <param name="Name">First name and initial.</param>
/// <param name="NeedId">Their need, a listing.</param>
/// <param name="Since">Since when.</param>
public sealed record WaitsFirst(string Name, Guid NeedId, DateTimeOffset Since);

internal sealed class RingsForStaffHandler(ExchangeDb db, MatchIndex index, RingReader telling, CurrentActor actor, TimeProvider clock) : IRequestHandler<RingsForStaff, RingsAtWork>
{
    private const int Most = 100;

    public async Task<RingsAtWork> Handle(RingsForStaff request, CancellationToken ct)
    {
        var rings = await db.Rings.AsNoTracking().Whole()
            .Where(ring => ring.State == RingState.Suggested || ring.State == RingState.Proposed || ring.State == RingState.Committed || ring.State == RingState.PartlyCompleted)
            .OrderByDescending(ring => ring.Id).Take(Most).ToListAsync(ct);
        var names = await telling.NamesAsync(rings.SelectMany(ring => ring.Current.Select(promise => promise.GiverId)), ct);
        var mine = rings.Zip(await db.WhyNotAsync(rings, actor.Actor, clock.GetUtcNow(), ct)).Where(one => one.Second is null).Select(one => one.First.Id).ToHashSet();
        RingForStaff Row(Ring ring) => new(
            ring.Id,
            [.. RingConditions.Order(ring).Where(promise => promise.GiverId != ring.OpenPlaceOf).Select(promise => names[promise.GiverId])],
            [.. ring.People.Where(person => ring.Asked(person).Any()).Select(person => names[person])],
            ring.WithStaffSince ?? ring.Steps.Last(step => step.From != step.To || step.Act == RingAct.Substitute).At,
            ring.EndsBy,
            ring.OpenPlaceOf is not null,
            mine.Contains(ring.Id));
        var choice = await index.ChosenAsync(db, ct);
        return new(
            [.. rings.Where(ring => ring.WithStaffSince is not null).OrderBy(ring => ring.WithStaffSince).Select(Row)],
            [.. rings.Where(ring => ring is { State: RingState.Proposed, WithStaffSince: null }).OrderBy(ring => ring.EndsBy).Select(Row)],
            [.. rings.Where(ring => ring.State == RingState.Committed).Select(Row)],
            await WaitFirstAsync(rings, names, ct),
            await telling.TellAsync([.. choice.Rings.Take(Most)], null, ct),
            choice.StoppedEarly,
            choice.ProvenBest);
    }

    // As long as nobody has helped them with it since.
    private async Task<IReadOnlyList<WaitsFirst>> WaitFirstAsync(IReadOnlyList<Ring> rings, IReadOnlyDictionary<Guid, string> names, CancellationToken ct)
    {
        var waiting = rings.SelectMany(ring => ring.GaveWithoutReceiving.Select(person => (Person: person, Need: ring.Current.Single(promise => promise.ReceiverId == person).NeedId, ring.Steps[^1].At))).ToList();
        var needs = waiting.Select(one => one.Need).ToList();
        var answered = await db.Agreements.Where(a => a.NeedId != null && needs.Contains(a.NeedId.Value) && a.State == Domain.Agreements.AgreementState.Completed).Select(a => a.NeedId!.Value).ToListAsync(ct);
        return [.. waiting.Where(one => !answered.Contains(one.Need)).OrderBy(one => one.At).Select(one => new WaitsFirst(names[one.Person], one.Need, one.At))];
    }
}
