using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;

namespace Exchange.Domain.Rings;

/// <summary>
/// Three to five people who each help the next, from the finder's word to the last booked hour. Its moves are the lines of <see cref="RingTable"/>; what
/// happened is in its steps and consents, and the properties are where it stands now.
/// </summary>
public sealed class Ring : IRaisesEvents, IBeforeStaff
{
    /// <summary>How long its people have to answer, and how long a suggestion is worth anything (R4).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    private readonly List<RingPromise> promises = [];
    private readonly List<RingConsent> consents = [];
    private readonly List<RingStep> steps = [];
    private readonly List<RingPlace> places = [];

    private Ring()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Where it stands.</summary>
    public RingState State { get; private set; }

    /// <summary>The person whose place is open, or null (R6).</summary>
    public Guid? OpenPlaceOf { get; private set; }

    /// <summary>When its people were asked first, or null. A change does not put the end off.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>When it ends by itself, or null.</summary>
    public DateTimeOffset? EndsBy { get; private set; }

    /// <summary>When the clock looks whether somebody has to be reminded, or null (N2).</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>Since when workers are asked, or null: to approve it (R10), to choose who takes the open place, or to speak with whoever does not answer (N2).</summary>
    public DateTimeOffset? WithStaffSince { get; private set; }

    /// <summary>Number of steps, from 1: whoever read an earlier number has not seen everything.</summary>
    public int Version { get; private set; }

    /// <summary>All edges, those that were replaced too.</summary>
    public IReadOnlyList<RingPromise> Promises => promises;

    /// <summary>Every yes.</summary>
    public IReadOnlyList<RingConsent> Consents => consents;

    /// <summary>Its history.</summary>
    public IReadOnlyList<RingStep> Steps => steps;

    /// <summary><see cref="RingMoved"/> of every step.</summary>
    public RaisedEvents Raised { get; } = new();

    /// <summary>One for each person who is taken by it now; none unless it is open (R4).</summary>
    public IReadOnlyList<RingPlace> Places => places;

    /// <summary>The edges it has now, each giver once and each receiver once (R1).</summary>
    public IEnumerable<RingPromise> Current => promises.Where(promise => promise.State != RingPromiseState.Replaced);

    /// <summary>Its people now; whoever has said no is not one of them.</summary>
    public IEnumerable<Guid> People => Current.Select(promise => promise.GiverId).Where(person => person != OpenPlaceOf);

    /// <summary>A worker approves it before anybody is asked (R10).</summary>
    public bool NeedsApproval => Current.Any(promise => promise.NeedsApproval);

    /// <summary>No move leads out of its state.</summary>
    public bool IsFinal => RingStates.Final.Contains(State);

    /// <summary>No place is open and every edge has the yes of both its people (R5).</summary>
    public bool AllAccepted => OpenPlaceOf is null && Current.All(promise => Accepted(promise, promise.GiverId) && Accepted(promise, promise.ReceiverId));

    /// <summary>People whose answer it waits for, 0–5; an open place counts as one, so that the number does not tell a no from silence (R6).</summary>
    public int Waiting => State != RingState.Proposed ? 0 : Current.Select(promise => promise.GiverId)
        .Count(person => person == OpenPlaceOf || Current.Any(promise => promise.Has(person) && !Accepted(promise, person)));

    /// <summary>People who have not answered; nobody of an open place.</summary>
    public IEnumerable<Guid> Silent => People.Where(person => Asked(person).Any());

    /// <summary>It was committed once: its edges are agreements, or were.</summary>
    public bool WasCommitted => promises.Exists(promise => promise.AgreementId is not null);

    /// <summary>It is over and none of its edges has ever been an agreement: two of its people may still help each other.</summary>
    public bool FellApart => State is RingState.Dissolved or RingState.Expired && !WasCommitted;

    /// <summary>
    /// Who gave and did not receive (R8): they keep the hours and head the waiting list. Empty until the ring has ended.
    /// </summary>
    public IReadOnlyList<Guid> GaveWithoutReceiving => State != RingState.PartlyCompleted ? [] :
        [.. Current.Where(given => given.State == RingPromiseState.Done && Current.Any(got => got.ReceiverId == given.GiverId && got.State == RingPromiseState.Failed)).Select(given => given.GiverId)];

    /// <summary>Puts down what the finder found.</summary>
    /// <param name="found">The ring.</param>
    /// <param name="hours">How long each edge takes, in the order of the edges, ¼–8 h. Equal amounts leave every balance as it was (R7).</param>
    /// <param name="by">Who asked the finder.</param>
    /// <exception cref="Refused"><c>rings.amount-range</c>.</exception>
    /// <exception cref="ArgumentException">The edges are no circle of 3–5 different people (R1), or there is not one amount for each.</exception>
    public static Ring Suggest(FoundRing found, IReadOnlyList<Hours> hours, Acting by)
    {
        var edges = found.Edges;
        var circle = edges.Count is >= RingWeights.Shortest and <= RingWeights.Longest
            && edges.Select(edge => edge.GiverId).Distinct().Count() == edges.Count
            && edges.Index().All(edge => edge.Item.ReceiverId == edges[(edge.Index + 1) % edges.Count].GiverId);
        if (!circle || hours.Count != edges.Count)
        {
            throw new ArgumentException("A ring is a circle of three to five different people, with one amount for each edge.");
        }

        if (!hours.All(amount => amount.CanBeBooked))
        {
            throw new Refused("rings.amount-range");
        }

        var ring = new Ring { Id = Guid.CreateVersion7(by.At) };
        ring.promises.AddRange(edges.Zip(hours, (edge, amount) => ring.Promised(edge, amount, by.At)));
        ring.Add(RingAct.Suggest, RingState.Suggested, by);
        return ring;
    }

    /// <summary>Its people, now or before, and what was said.</summary>
    public Parties Parties() => Exchanges.Parties.Of([.. promises.SelectMany(promise => new[] { promise.GiverId, promise.ReceiverId }).Distinct()], steps);

    /// <summary>Who a person is to it now.</summary>
    public RingRole RoleOf(Guid person) => People.Contains(person) ? RingRole.Member : RingRole.None;

    /// <summary>It is not agreed on yet and a person stands in it.</summary>
    public bool IsWaitingFor(Guid person) => State is RingState.Suggested or RingState.Proposed && RoleOf(person) == RingRole.Member;

    /// <summary>Edges that wait for a person's yes; none of an open place, which nobody has to answer yet (R9).</summary>
    public IEnumerable<RingPromise> Asked(Guid person) => State != RingState.Proposed ? [] : Current.Where(promise =>
        promise.Has(person) && !(OpenPlaceOf is { } open && promise.Has(open)) && !Accepted(promise, person));

    /// <summary>Whether a listing is kept for this ring (R4): from its owner's yes until the ring is committed, over, or out of time.</summary>
    /// <param name="listing">Need or offer.</param>
    /// <param name="now">Now.</param>
    public bool Reserves(Guid listing, DateTimeOffset now) => State == RingState.Proposed && now < EndsBy && Current.Any(promise =>
        (promise.NeedId == listing && Accepted(promise, promise.ReceiverId)) || (promise.OfferId == listing && Accepted(promise, promise.GiverId)));

    /// <summary>Asks its people, when no worker has to look first.</summary>
    /// <param name="check">Looked up just now.</param>
    /// <param name="by">One of its people, or the program.</param>
    /// <exception cref="Refused"><c>rings.needs-approval</c>, <c>rings.fits-no-longer</c>, <c>rings.person-elsewhere</c>, <c>rings.not-yours</c>, <c>rings.not-now</c>.</exception>
    public void Propose(RingCheck check, Acting by) => Ask(Find(RingAct.Propose, Anyone(by), by), check, by);

    /// <summary>Lets its people be asked, as a worker (R10).</summary>
    /// <param name="check">Looked up just now.</param>
    /// <param name="by">Worker.</param>
    /// <exception cref="Refused"><c>rings.own-decision</c>, <c>rings.fits-no-longer</c>, <c>rings.person-elsewhere</c>, <c>rings.not-now</c>.</exception>
    public void Approve(RingCheck check, Acting by) => Ask(Find(RingAct.Approve, Worker(by), by), check, by);

    /// <summary>Says yes to all own edges that wait for it. It commits nothing: that is <see cref="Commit"/>, once <see cref="AllAccepted"/>.</summary>
    /// <param name="by">One of its people.</param>
    /// <param name="form">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>rings.already-answered</c>, <c>rings.too-late</c>, <c>rings.both-sides</c> (P4), <c>rings.not-yours</c>, <c>rings.not-now</c>.</exception>
    public void Accept(Acting by, ConsentForm? form = null)
    {
        var move = Find(RingAct.Accept, Anyone(by), by, by.SubjectId);
        if (by.ActorId != by.SubjectId && consents.Exists(yes => yes.ActorId == by.ActorId && yes.PersonId != by.SubjectId && promises.Exists(promise => promise.Id == yes.PromiseId && promise.Has(by.SubjectId!.Value))))
        {
            throw new Refused("rings.both-sides");
        }

        consents.AddRange(Asked(by.SubjectId!.Value).ToList().Select(promise => new RingConsent(promise.Id, by.SubjectId.Value, by.ActorId, by.Channel, by.At, form)));
        Add(move.Act, move.To, by);
    }

    /// <summary>Says no, or takes a yes back. Opens the place once; else the ring is over. No mark of any kind results (R6).</summary>
    /// <exception cref="Refused"><c>rings.not-yours</c>, <c>rings.not-now</c>.</exception>
    public void Decline(Acting by) => Open(Find(RingAct.Decline, Anyone(by), by, by.SubjectId), by.SubjectId!.Value, by);

    /// <summary>A member takes part no longer (X10). What is committed goes on as agreements do.</summary>
    /// <exception cref="Refused"><c>rings.not-yours</c>, <c>rings.not-now</c>.</exception>
    public void Leave(Guid person, Acting by)
    {
        if (RoleOf(person) == RingRole.None)
        {
            throw new Refused("rings.not-yours");
        }

        Open(Find(RingAct.Leave, RingRole.Program, by, person), person, by);
    }

    /// <summary>Puts another person in the open place (R9). Only the two new edges are asked about; they take as long as those before them.</summary>
    /// <param name="received">Edge to the new person from whoever helped the one who left.</param>
    /// <param name="given">Edge from the new person to whom the one who left would have helped.</param>
    /// <param name="check">Looked up just now.</param>
    /// <param name="by">The program, or a worker when an edge needs approval.</param>
    /// <exception cref="Refused"><c>rings.needs-approval</c>, <c>rings.place-taken</c>, <c>rings.asked-before</c>, <c>rings.fits-no-longer</c>, <c>rings.person-elsewhere</c>, <c>rings.too-late</c>, <c>rings.own-decision</c>, <c>rings.not-now</c>.</exception>
    /// <exception cref="ArgumentException">The edges do not fit into the open place.</exception>
    public void Substitute(RingEdge received, RingEdge given, RingCheck check, Acting by)
    {
        var looked = received.NeedsApproval || given.NeedsApproval;
        var move = Find(RingAct.Substitute, Staff(by), by, fact: guard => guard == RingGuard.PlaceOpenNobodyLooks && !looked);
        var comer = given.GiverId;
        var (before, after) = (Current.Single(promise => promise.ReceiverId == OpenPlaceOf), Current.Single(promise => promise.GiverId == OpenPlaceOf));
        if (received.ReceiverId != comer || received.GiverId != before.GiverId || given.ReceiverId != after.ReceiverId || RoleOf(comer) != RingRole.None)
        {
            throw new ArgumentException("The edges lead from the one before the open place to the new person, and on to the one after it.");
        }

        if (promises.Any(promise => promise.Has(comer)))
        {
            throw new Refused("rings.asked-before");
        }

        check.Hold();
        (before.State, after.State, OpenPlaceOf) = (RingPromiseState.Replaced, RingPromiseState.Replaced, null);
        promises.AddRange([Promised(received, before.Hours, by.At), Promised(given, after.Hours, by.At)]);
        Add(move.Act, move.To, by, comer, news: RingNews.Changed);
    }

    /// <summary>Whoever fits the open place needs a worker's approval: a worker is asked.</summary>
    /// <exception cref="Refused"><c>rings.place-taken</c>, <c>rings.not-now</c>.</exception>
    public void HandOver(Acting by)
    {
        var move = Find(RingAct.HandOver, RingRole.Program, by);
        Add(move.Act, move.To, by);
    }

    /// <summary>Ends it without blame: nobody fits the open place, or a worker does not let it happen.</summary>
    /// <exception cref="Refused"><c>rings.own-decision</c>, <c>rings.not-now</c>.</exception>
    public void GiveUp(Acting by)
    {
        var move = Find(RingAct.GiveUp, Staff(by), by);
        Add(move.Act, move.To, by);
    }

    /// <summary>
    /// Makes it binding once all have said yes; the caller makes one agreement of each edge in the same transaction (R5). If an edge fits no longer, the ring
    /// is over instead (R3): look at <see cref="State"/>.
    /// </summary>
    /// <param name="check">Looked up just now, in the same transaction.</param>
    /// <param name="by">The program.</param>
    /// <exception cref="Refused"><c>rings.not-all-accepted</c>, <c>rings.too-late</c>, <c>rings.not-now</c>.</exception>
    public void Commit(RingCheck check, Acting by)
    {
        var fits = check.Closed.Count == 0 && check.Elsewhere.Count == 0;
        var move = Find(RingAct.Commit, RingRole.Program, by, fact: guard => AllAccepted && guard == (fits ? RingGuard.AllAcceptedAndFits : RingGuard.AllAcceptedFitsNot));
        Add(move.Act, move.To, by);
    }

    /// <summary>One edge was done and booked (R8).</summary>
    /// <exception cref="Refused"><c>rings.not-now</c>.</exception>
    public void Finish(Guid promise, Acting by) => End(promise, RingAct.Finish, RingPromiseState.Done, by);

    /// <summary>One edge ended with nothing booked. What others have done stays booked (R8).</summary>
    /// <exception cref="Refused"><c>rings.not-now</c>.</exception>
    public void Fail(Guid promise, Acting by) => End(promise, RingAct.Fail, RingPromiseState.Failed, by);

    /// <summary>Does what its time has come for: ends it (R4), or asks a worker about those who do not answer (N2).</summary>
    /// <returns>What rang, or null: nothing, or nobody has to hear it. A clock that comes late rings once.</returns>
    public RingAlarm? Tick(DateTimeOffset now)
    {
        var by = Acting.Program(now);
        if (EndsBy <= now)
        {
            var end = Find(RingAct.Expire, RingRole.Program, by);
            Add(end.Act, end.To, by);
            return RingAlarm.Expire;
        }

        if (!(RemindAt <= now))
        {
            return null;
        }

        var alarms = RingAlarms.Of(AskedAt, EndsBy!.Value);
        RemindAt = NextReminder(now);
        if (alarms.Where(alarm => alarm.At <= now).Select(alarm => (RingAlarm?)alarm.Kind).LastOrDefault() is not { } rang || WithStaffSince is not null || !Silent.Any())
        {
            return null;
        }

        if (rang == RingAlarm.Escalate)
        {
            // A place that is open at this very moment is filled or given up first, and asks anew.
            if (OpenPlaceOf is not null)
            {
                return null;
            }

            var move = Find(RingAct.Escalate, RingRole.Program, by);
            Add(move.Act, move.To, by);
        }

        return rang;
    }

    // Since when its people are asked as it is now.
    private DateTimeOffset AskedAt => steps.Last(step => step is { From: RingState.Suggested, To: RingState.Proposed } or { Act: RingAct.Substitute }).At;

    private DateTimeOffset? NextReminder(DateTimeOffset now) =>
        RingAlarms.Of(AskedAt, EndsBy!.Value).Next(after: now)?.At;

    private bool Accepted(RingPromise promise, Guid person) => consents.Exists(yes => yes.PromiseId == promise.Id && yes.PersonId == person);

    private RingRole Anyone(Acting by) => by.SubjectId is { } person ? RoleOf(person) : RingRole.Program;

    private RingRole Staff(Acting by) => by.SubjectId is null ? RingRole.Program : Worker(by);

    private RingRole Worker(Acting by) => by.IsAmong(Parties().People)
        ? throw new Refused("rings.own-decision")
        : RingRole.Worker;

    private void Ask(Move<RingState, RingAct, RingRole, RingGuard> move, RingCheck check, Acting by)
    {
        check.Hold();
        ProposedAt = by.At;
        Add(move.Act, move.To, by);
    }

    private void Open(Move<RingState, RingAct, RingRole, RingGuard> move, Guid person, Acting by)
    {
        if (move.To == RingState.Proposed)
        {
            OpenPlaceOf = person;
        }

        Add(move.Act, move.To, by, person);
    }

    private void End(Guid id, RingAct act, RingPromiseState ending, Acting by)
    {
        var promise = Current.SingleOrDefault(one => one.Id == id && one.State == RingPromiseState.Open) ?? throw new Refused("rings.not-now");
        var others = Current.Where(one => one != promise).Select(one => one.State).Append(ending).ToList();
        var fact = others.Contains(RingPromiseState.Open) ? RingGuard.EdgesLeft
            : !others.Contains(RingPromiseState.Failed) ? RingGuard.AllDone
            : others.Contains(RingPromiseState.Done) ? RingGuard.SomeDone
            : RingGuard.NoneDone;
        var move = Find(act, RingRole.Program, by, fact: guard => guard == fact);
        promise.State = ending;
        Add(move.Act, move.To, by, promise: promise.Id);
    }

    private RingPromise Promised(RingEdge edge, Hours hours, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RingId = Id,
        GiverId = edge.GiverId,
        ReceiverId = edge.ReceiverId,
        NeedId = edge.NeedId,
        OfferId = edge.OfferId,
        SkillCode = edge.Skill,
        Hours = hours,
        Score = edge.Score,
        NeedsApproval = edge.NeedsApproval,
    };

    private Move<RingState, RingAct, RingRole, RingGuard> Find(RingAct act, RingRole role, Acting by, Guid? person = null, Func<RingGuard, bool>? fact = null)
    {
        // Nothing brings a ring nearer once its window is over, even if the clock has not come by yet.
        var late = by.At >= EndsBy && act is RingAct.Propose or RingAct.Approve or RingAct.Accept or RingAct.Substitute or RingAct.Commit;
        return RingTable.Table.Find(State, act, role, guard => late ? throw new Refused("rings.too-late") : Holds(guard, person) ?? fact!(guard), guard => guard switch
        {
            RingGuard.NobodyLooks => "rings.needs-approval",
            RingGuard.Unanswered => "rings.already-answered",
            RingGuard.PlaceOpenNobodyLooks => OpenPlaceOf is null ? "rings.place-taken" : "rings.needs-approval",
            RingGuard.PlaceOpen => "rings.place-taken",
            RingGuard.AllAcceptedAndFits => "rings.not-all-accepted",
            _ => "rings.not-now",
        });
    }

    // Null: only the caller knows.
    private bool? Holds(RingGuard guard, Guid? person) => guard switch
    {
        RingGuard.None => true,
        RingGuard.NobodyLooks => !NeedsApproval,
        RingGuard.Unanswered => Asked(person!.Value).Any(),
        RingGuard.PlaceCanBeFilled => CanBeFilled(person!.Value),
        RingGuard.PlaceCannotBeFilled => !CanBeFilled(person!.Value),
        RingGuard.PlaceOpen => OpenPlaceOf is not null,
        RingGuard.AnswerMissing => OpenPlaceOf is null && Silent.Any(),
        RingGuard.PlaceOpenNobodyLooks => OpenPlaceOf is null ? false : null,
        _ => null,
    };

    // One try for each place (R9): whoever came in later stands in a place that was tried.
    private bool CanBeFilled(Guid person) => OpenPlaceOf is null && !steps.Exists(step => step.Act == RingAct.Substitute && step.PersonId == person);

    private void Add(RingAct act, RingState to, Acting by, Guid? person = null, Guid? promise = null, RingNews news = RingNews.None)
    {
        Version++;
        var step = new RingStep(Version, by, act, Version == 1 ? null : State, to)
        {
            RingId = Id,
            PersonId = person == by.SubjectId ? null : person,
            PromiseId = promise,
            News = to is RingState.Expired or RingState.Dissolved && State == RingState.Proposed ? RingNews.NotFormed : news,
        };
        steps.Add(step);
        Raised.Add(new RingMoved(this, step));
        State = to;
        EndsBy = to switch
        {
            RingState.Suggested => by.At + Window,
            RingState.Proposed => ProposedAt + Window,
            _ => null,
        };
        var (toWorker, goesOn) = (act is RingAct.HandOver or RingAct.Escalate, act == RingAct.Accept && to == RingState.Proposed);
        WithStaffSince = toWorker || (to == RingState.Suggested && NeedsApproval) ? by.At : goesOn ? WithStaffSince : null;
        RemindAt = to != RingState.Proposed || toWorker ? null : steps[^1].From == RingState.Suggested || act == RingAct.Substitute ? NextReminder(by.At) : RemindAt;
        var taken = RingStates.Open.Contains(to) ? People.ToList() : [];
        places.RemoveAll(place => !taken.Contains(place.PersonId));
        places.AddRange(taken.Except(places.Select(place => place.PersonId)).Select(person => new RingPlace(person, Id)));
    }
}
