using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>One ring, for its people and for workers.</summary>
[May(Who.SignedIn)]
public sealed record OneRing(Guid Id) : IRequest<RingDetails>;

/// <summary>A ring as one of its people, or a worker, sees it: what it is, never who has said no (R6).</summary>
public sealed record RingDetails
{
    public required Guid Id { get; init; }

    public required RingState State { get; init; }

    /// <summary>Number of its people, 3–5.</summary>
    public required int People { get; init; }

    /// <summary>
    /// Who helps whom, each helping the next; the reader's own help first. Of a ring that did not come about, its people read only whom they can still ask: the rest would tell who
    /// has gone (R6).
    /// </summary>
    public required IReadOnlyList<RingLink> Lines { get; init; }

    /// <summary>The reader is one of its people; else a worker.</summary>
    public required bool Member { get; init; }

    /// <summary>What comes next for the reader; null for a worker.</summary>
    public required RingNextStep? NextStep { get; init; }

    /// <summary>Why the reader, a worker, does not decide about it: the code of the refusal; null for whoever may, and for its people.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>How many of its people have not answered; who, only workers are told.</summary>
    public required int Waiting { get; init; }

    /// <summary>Until when it waits for answers.</summary>
    public required DateTimeOffset? EndsAt { get; init; }

    /// <summary>A worker looks at it first (R10).</summary>
    public required bool NeedsApproval { get; init; }

    /// <summary>It did not come about, and two may ask each other without it.</summary>
    public required bool FellApart { get; init; }

    /// <summary>Number of steps: sent back by a worker's act, it shows what was read.</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>Who is asked and since when, for workers alone; else empty.</summary>
    public required IReadOnlyList<RingAnswer> Answers { get; init; }

    /// <summary>A place waits for a worker's choice; for workers alone.</summary>
    public required bool PlaceOpen { get; init; }

    /// <summary>A worker is asked to speak with whoever has not answered (N2); for workers alone.</summary>
    public required bool AnswersLate { get; init; }
}

/// <param name="PromiseId">The edge.</param>
/// <param name="Giver">First name and initial.</param>
/// <param name="Receiver">First name and initial.</param>
/// <param name="Mine">The reader helps.</param>
/// <param name="ForMe">The reader is helped.</param>
/// <param name="Skill">What is asked.</param>
/// <param name="NeedId">The need, a listing.</param>
/// <param name="Minutes">How long.</param>
/// <param name="State">How it stands; of other people's edges only whether it was replaced.</param>
/// <param name="AgreementId">The agreement it has become; only for the two and only once there is one.</param>
/// <param name="CanAsk">The reader may ask the other of the two without the ring.</param>
/// <param name="Reasons">Why it fits, while it is being decided (R12).</param>
public sealed record RingLink(
    Guid PromiseId, string Giver, string Receiver, bool Mine, bool ForMe, string Skill, Guid NeedId, int Minutes, RingPromiseState State, Guid? AgreementId, bool CanAsk, IReadOnlyList<ReasonShown> Reasons);

/// <param name="Name">First name and initial.</param>
/// <param name="AskedAt">Since when they are asked.</param>
/// <param name="AnsweredAt">When their yes came, or null.</param>
public sealed record RingAnswer(string Name, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

internal sealed class OneRingHandler(ExchangeDb db, CurrentActor actor, RingConditions conditions, RingReader telling, Names names, TimeProvider clock) : IRequestHandler<OneRing, RingDetails>
{
    public async Task<RingDetails> Handle(OneRing request, CancellationToken ct)
    {
        var ring = await db.Rings.AsNoTracking().Whole().VisibleTo(actor).OneAsync(request.Id, ct);
        var me = actor.Me;
        var member = ring.RoleOf(me) == RingRole.Member;
        var people = await telling.NamesAsync(ring.Current.Select(promise => promise.GiverId), ct);
        var order = RingConditions.Order(ring);
        var first = member ? order.Index().Single(promise => promise.Item.GiverId == me).Index : 0;
        var reasons = await ReasonsAsync(ring, order, member ? me : null, ct);
        var open = member && ring.FellApart ? await OpenAsync(ring.Current.Where(promise => promise.Has(me)), me, ct) : [];
        RingLink Link(RingPromise promise)
        {
            var own = promise.Has(me);
            return new(
                promise.Id,
                people[promise.GiverId],
                people[promise.ReceiverId],
                promise.GiverId == me,
                promise.ReceiverId == me,
                names.Skill(promise.SkillCode),
                promise.NeedId,
                promise.Hours.Minutes,
                own || !member ? promise.State : RingPromiseState.Open,
                own ? promise.AgreementId : null,
                Answered(promise, me) is { } listing && open.Contains(listing),
                reasons.GetValueOrDefault(promise.GiverId) ?? []);
        }

        return new()
        {
            Id = ring.Id,
            State = ring.State,
            People = order.Count,
            Lines = [.. order.Skip(first).Concat(order.Take(first)).Select(Link).Where(line => line.CanAsk || !(member && ring.FellApart))],
            Member = member,
            NextStep = member ? ring.NextFor(me) : null,
            WhyNot = member ? null : (await db.WhyNotAsync([ring], actor.Actor, clock.GetUtcNow(), ct))[0],
            Waiting = ring.Waiting,
            EndsAt = ring.EndsBy,
            NeedsApproval = ring.NeedsApproval,
            FellApart = ring.FellApart,
            ExpectedVersion = ring.Version,
            Answers = member || ring.State != RingState.Proposed ? [] : [.. ring.People.Select(person => Answer(ring, person, people[person]))],
            PlaceOpen = !member && ring is { State: RingState.Proposed, OpenPlaceOf: not null },
            AnswersLate = !member && ring is { State: RingState.Proposed, OpenPlaceOf: null, WithStaffSince: not null },
        };
    }

    /// <summary>What a person answers when they ask the other of an edge without the ring: the other's need or offer. Whoever is to be helped by a skill of the profile has posted the need already, and there is nothing to answer.</summary>
    internal static Guid? Answered(RingPromise promise, Guid me) => promise.GiverId == me ? promise.NeedId : promise.OfferId;

    private Task<List<Guid>> OpenAsync(IEnumerable<RingPromise> own, Guid me, CancellationToken ct)
    {
        var (answered, now) = (own.Select(promise => Answered(promise, me)).OfType<Guid>().ToList(), clock.GetUtcNow());
        return db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => answered.Contains(listing.Id) && listing.State == ListingState.Active && listing.EndsAt > now).Select(listing => listing.Id).ToListAsync(ct);
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReasonShown>>> ReasonsAsync(Ring ring, IReadOnlyList<RingPromise> order, Guid? reader, CancellationToken ct)
    {
        if (ring.State is not (RingState.Suggested or RingState.Proposed) || await conditions.FindAsync([.. order.Select(promise => promise.NeedId)], ct) is not { } found)
        {
            return new Dictionary<Guid, IReadOnlyList<ReasonShown>>();
        }

        var story = reader is { } me ? RingStory.For(found, me) : RingStory.ForWorker(found);
        return story.Lines.ToDictionary(line => line.GiverId, line => telling.Reasons(line, reader));
    }

    private static RingAnswer Answer(Ring ring, Guid person, string name)
    {
        var own = ring.Current.Where(promise => promise.Has(person)).Select(promise => promise.Id).ToList();
        var yes = ring.Consents.Where(consent => consent.PersonId == person && own.Contains(consent.PromiseId)).Select(consent => consent.At).ToList();
        var came = ring.Steps.LastOrDefault(step => step.Act == RingAct.Substitute)?.At;
        return new(name, came ?? ring.ProposedAt!.Value, yes.Count == own.Count ? yes.Max() : null);
    }
}
