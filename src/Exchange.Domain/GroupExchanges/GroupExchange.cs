using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;

namespace Exchange.Domain.GroupExchanges;

/// <summary>
/// One activity of several helpers or several helped, from the call to one posting for all of them. Its moves are the lines of
/// <see cref="GroupExchangeTable"/>; what happened is in its steps, and the properties are where it stands now.
/// </summary>
public sealed class GroupExchange : Undertaking<GroupExchangeState, GroupExchangeAlarm>
{
    /// <summary>Fewest places; one helper is an ordinary agreement.</summary>
    public const int FewestPlaces = 2;

    /// <summary>Most places.</summary>
    public const int MostPlaces = 20;

    /// <summary>Workers who decide about its hours: one, and upon appeal another (D5).</summary>
    private const int MostDecisions = 2;

    private readonly List<GroupPlace> places = [];
    private readonly List<GroupExchangeStep> steps = [];

    private GroupExchange()
    {
    }

    /// <summary>Identity; the cause of its posting (G5).</summary>
    public Guid Id { get; private init; }

    /// <summary>Who called it.</summary>
    public Guid OrganiserId { get; private init; }

    /// <summary>Which side has several people.</summary>
    public GroupExchangeKind Kind { get; private init; }

    /// <summary>The activity.</summary>
    public string SkillCode { get; private init; } = "";

    /// <summary>What will be done, 1–200 characters.</summary>
    public string What { get; private init; } = "";

    /// <summary>When it starts.</summary>
    public DateTimeOffset StartsAt { get; private init; }

    /// <summary>Where, 1–200 characters.</summary>
    public string Place { get; private init; } = "";

    /// <summary>Hours for each who takes a place, ¼–8.</summary>
    public Hours Hours { get; private init; }

    /// <summary>Places, 2–20.</summary>
    public int PlacesInAll { get; private init; }

    /// <summary>
    /// Number of the last step that changed what people say yes to: whoever read an earlier number has not seen it (X3). A neighbour's yes
    /// to their own line changes nothing for the others.
    /// </summary>
    public int ReadVersion { get; private set; }

    /// <summary>Everybody who has, or had, a place.</summary>
    public IReadOnlyList<GroupPlace> Places => places;

    /// <summary>Its history.</summary>
    public IReadOnlyList<GroupExchangeStep> Steps => steps;

    /// <summary>When it should be over.</summary>
    public DateTimeOffset EndsAt => StartsAt + Hours.Length;

    /// <summary>Places that nobody holds, ≥ 0.</summary>
    public int FreePlaces => PlacesInAll - places.Count(place => place.IsHeld);

    /// <summary>No move leads out of its state.</summary>
    public bool IsFinal => GroupExchangeStates.Final.Contains(State);

    /// <summary>Reported as come, with their hours.</summary>
    public IEnumerable<GroupPlace> Lines => places.Where(place => place.State == GroupPlaceState.Taken && place.Hours > Hours.Zero);

    /// <summary>Whoever called it or ever had a place, and what was said.</summary>
    public Parties Parties() => Exchanges.Parties.Of([OrganiserId, .. places.Select(place => place.PersonId)], steps);

    /// <summary>The place a person holds or held, or null.</summary>
    public GroupPlace? PlaceOf(Guid person) => places.Find(place => place.PersonId == person);

    /// <summary>Whether a person called it or holds a place in it.</summary>
    public bool Has(Guid person) => person == OrganiserId || PlaceOf(person) is { State: GroupPlaceState.Waiting or GroupPlaceState.Taken or GroupPlaceState.Absent };

    /// <summary>Whether a person called it, or has a place that nobody has to look at any more: such people know of each other.</summary>
    public bool TakesPart(Guid person) => person == OrganiserId || PlaceOf(person) is { State: GroupPlaceState.Taken or GroupPlaceState.Absent };

    /// <summary>Whether one of two called it and the other has a line: so hours went from one to the other.</summary>
    public bool Exchanged(Guid one, Guid other) => (one == OrganiserId && Lines.Any(line => line.PersonId == other)) || (other == OrganiserId && Lines.Any(line => line.PersonId == one));

    /// <summary>
    /// Whether somebody may say now that they felt unsafe with one of the others (D1, D2): until 60 days after its end, which is never before
    /// the day somebody gave their place up.
    /// </summary>
    public bool TakesSafetyReports(DateTimeOffset now) => !IsFinal || now <= Since + ExchangeTimes.Problem;

    /// <summary>Who a person is to it now.</summary>
    public GroupExchangeRole RoleOf(Guid person) => person == OrganiserId ? GroupExchangeRole.Organiser : Has(person) ? GroupExchangeRole.Member : GroupExchangeRole.Neighbour;

    /// <summary>Calls one.</summary>
    /// <param name="terms">What is called.</param>
    /// <param name="by">The organiser.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused">
    /// <c>group-exchanges.what-missing</c>, <c>group-exchanges.place-missing</c>, <c>group-exchanges.too-long</c>, <c>group-exchanges.amount-range</c> (X9),
    /// <c>group-exchanges.places-range</c>, <c>group-exchanges.time-past</c>.
    /// </exception>
    public static GroupExchange Call(GroupTerms terms, Acting by, ConsentForm? consent = null)
    {
        var clean = terms.Clean(by.At);
        var group = new GroupExchange
        {
            Id = Guid.CreateVersion7(by.At),
            OrganiserId = by.SubjectId!.Value,
            Kind = clean.Kind,
            SkillCode = clean.SkillCode,
            What = clean.What,
            StartsAt = clean.StartsAt,
            Place = clean.Place,
            Hours = clean.Hours,
            PlacesInAll = clean.Places,
        };
        group.Add(GroupExchangeAct.Call, GroupExchangeState.Open, by, hours: clean.Hours, consent: consent);
        return group;
    }

    /// <summary>Takes a place: the yes to the terms of the call.</summary>
    /// <param name="looks">Why a worker must look first, or none.</param>
    /// <param name="by">A neighbour without a place.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>group-exchanges.started</c>, <c>group-exchanges.full</c>, <c>group-exchanges.own</c>, <c>group-exchanges.joined</c>, <c>group-exchanges.place-refused</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Join(ReviewReasons looks, Acting by, ConsentForm? consent = null)
    {
        var person = by.SubjectId!.Value;
        var move = Find(GroupExchangeAct.Join, RoleOf(person), guard => guard == GroupExchangeGuard.PlaceFree && by.At < StartsAt && FreePlaces > 0, by.At);
        var place = PlaceOf(person);
        if (place is { State: GroupPlaceState.NotApproved })
        {
            throw new Refused("group-exchanges.place-refused");
        }

        if (place is null)
        {
            places.Add(place = new() { GroupExchangeId = Id, PersonId = person });
        }

        (place.State, place.ReviewReasons, place.TakenAt) = (looks == ReviewReasons.None ? GroupPlaceState.Taken : GroupPlaceState.Waiting, looks, by.At);
        Add(move.Act, move.To, by, person, Hours, consent: consent);
    }

    /// <summary>Gives an own place up.</summary>
    /// <exception cref="Refused"><c>group-exchanges.started</c>, <c>group-exchanges.not-yours</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Leave(Acting by)
    {
        var move = Find(GroupExchangeAct.Leave, RoleOf(by.SubjectId!.Value), guard => guard == GroupExchangeGuard.NotStarted && by.At < StartsAt, by.At);
        var place = PlaceOf(by.SubjectId.Value)!;
        place.State = GroupPlaceState.Left;
        Add(move.Act, move.To, by, place.PersonId);
    }

    /// <summary>A worker lets somebody take part.</summary>
    /// <exception cref="Refused"><c>group-exchanges.own-decision</c>, <c>group-exchanges.not-now</c>.</exception>
    public void ApprovePlace(Guid person, Acting by) => DecidePlace(GroupExchangeAct.ApprovePlace, person, GroupPlaceState.Taken, Worker(by), by, null);

    /// <summary>A worker does not let somebody take part.</summary>
    /// <param name="person">Whose place.</param>
    /// <param name="reason">For that person to read.</param>
    /// <param name="by">Worker.</param>
    /// <exception cref="Refused"><c>group-exchanges.reason-missing</c>, <c>group-exchanges.own-decision</c>, <c>group-exchanges.not-now</c>.</exception>
    public void RefusePlace(Guid person, string? reason, Acting by) =>
        DecidePlace(GroupExchangeAct.RefusePlace, person, GroupPlaceState.NotApproved, Worker(by), by, Stated(reason));

    /// <summary>Calls it off before it starts.</summary>
    /// <exception cref="Refused"><c>group-exchanges.started</c>, <c>group-exchanges.not-yours</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Cancel(Acting by)
    {
        var move = Find(GroupExchangeAct.Cancel, RoleOf(by.SubjectId!.Value), guard => guard == GroupExchangeGuard.NotStarted && by.At < StartsAt, by.At);
        Add(move.Act, move.To, by);
    }

    /// <summary>The organiser says who came and for how long: the organiser's yes to every line.</summary>
    /// <param name="said">Up to 8 h for everybody who has a place; none for who did not come.</param>
    /// <param name="by">The organiser.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>group-exchanges.not-started</c>, <c>group-exchanges.lines</c>, <c>group-exchanges.amount-range</c>, <c>group-exchanges.not-yours</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Report(IReadOnlyDictionary<Guid, Hours> said, Acting by, ConsentForm? consent = null)
    {
        var some = places.Exists(place => place.State == GroupPlaceState.Taken);
        var move = Find(GroupExchangeAct.Report, RoleOf(by.SubjectId!.Value), guard => guard == (some ? GroupExchangeGuard.SomebodyTook : GroupExchangeGuard.NobodyTook) && by.At >= StartsAt, by.At);
        Say(said, move, by, null, consent);
    }

    /// <summary>Says yes to one's own line; the last yes completes it, and all of it is to be booked at once (G8).</summary>
    /// <exception cref="Refused"><c>group-exchanges.not-yours</c>, <c>group-exchanges.answered</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Confirm(Acting by, ConsentForm? consent = null)
    {
        var place = PlaceOf(by.SubjectId!.Value);
        var waits = place is { Waits: true };
        var last = waits && Lines.Count(line => line.Waits) == 1;
        var move = Find(GroupExchangeAct.Confirm, RoleOf(by.SubjectId.Value), guard => waits && guard == (last ? GroupExchangeGuard.LastLine : GroupExchangeGuard.LinesLeft), by.At);
        place!.ConfirmedAt = by.At;
        Add(move.Act, move.To, by, place.PersonId, place.Hours, consent: consent);
    }

    /// <summary>Whether its people may say now that the booked hours are not so (D1, D5).</summary>
    public bool TakesProblems(DateTimeOffset now) =>
        State == GroupExchangeState.Completed && WithStaffSince is null && now <= Since + ExchangeTimes.Problem && Decisions().DistinctBy(step => (step.At, step.Act)).Count() < MostDecisions;

    /// <summary>Says that it was not so, also as one who was reported absent, and up to 60 days after it was booked (D1); a worker decides.</summary>
    /// <param name="what">What is not so, for workers and the others to read.</param>
    /// <param name="by">Whoever has a line, or the organiser.</param>
    /// <exception cref="Refused"><c>group-exchanges.what-is-wrong</c>, <c>group-exchanges.too-long</c>, <c>group-exchanges.not-yours</c>, <c>group-exchanges.not-now</c>; <c>group-exchanges.settled</c> when it was completed too long ago or two workers have decided.</exception>
    public void Dispute(string? what, Acting by)
    {
        var move = Find(GroupExchangeAct.Dispute, RoleOf(by.SubjectId!.Value), guard => guard != GroupExchangeGuard.CompletedLately || TakesProblems(by.At), by.At);
        Add(move.Act, move.To, by, by.SubjectId == OrganiserId ? null : by.SubjectId, text: GroupTerms.Cleaned(what) ?? throw new Refused("group-exchanges.what-is-wrong"));
    }

    /// <summary>A worker says the hours of each, and all of it is to be booked at once (G8).</summary>
    /// <param name="said">Up to 8 h for everybody who had a place; none for who did not come.</param>
    /// <param name="reason">For all to read.</param>
    /// <param name="by">Worker.</param>
    /// <exception cref="Refused"><c>group-exchanges.reason-missing</c>, <c>group-exchanges.lines</c>, <c>group-exchanges.nobody</c>, <c>group-exchanges.amount-range</c>, <c>group-exchanges.own-decision</c>, <c>group-exchanges.not-now</c>.</exception>
    public void DecideHours(IReadOnlyDictionary<Guid, Hours> said, string? reason, Acting by)
    {
        var move = Find(GroupExchangeAct.DecideHours, Worker(by), _ => HandedOver, by.At);
        var stated = Stated(reason);
        if (!said.Values.Any(hours => hours > Hours.Zero))
        {
            throw new Refused("group-exchanges.nobody");
        }

        Say(said, move, by, stated, null);
    }

    /// <summary>
    /// A worker says what should have been booked. The same hours keep what stands; others are to be booked in its place at once, whole or not
    /// at all (G6, G8).
    /// </summary>
    /// <param name="said">Up to 8 h for everybody who had a place; none for all when nothing is booked.</param>
    /// <param name="reason">For all to read.</param>
    /// <param name="by">Worker; another than the one who decided before (D5).</param>
    /// <exception cref="Refused">
    /// <c>group-exchanges.reason-missing</c>, <c>group-exchanges.lines</c>, <c>group-exchanges.amount-range</c>, <c>group-exchanges.own-decision</c>,
    /// <c>group-exchanges.other-worker</c>, <c>group-exchanges.not-now</c>.
    /// </exception>
    public void CorrectHours(IReadOnlyDictionary<Guid, Hours> said, string? reason, Acting by)
    {
        var move = Find(GroupExchangeAct.CorrectHours, Worker(by), _ => HandedOver, by.At);
        var stated = Stated(reason);
        if (by.ActorId is { } worker && WasDecidedBy(worker))
        {
            throw new Refused("group-exchanges.other-worker");
        }

        if (Asked().ToDictionary(place => place.PersonId, place => place.Hours ?? Hours.Zero) is var booked && said.Count == booked.Count && said.All(line => booked.TryGetValue(line.Key, out var hours) && hours == line.Value))
        {
            Add(GroupExchangeAct.KeepAsBooked, GroupExchangeState.Completed, by, text: stated);
        }
        else
        {
            Say(said, move, by, stated, null);
        }
    }

    /// <summary>Hours are booked, and this worker has decided about them: whether they are right, another one says (D5).</summary>
    public bool WasDecidedBy(Guid worker) => State == GroupExchangeState.Completed && Decisions().Any(step => step.ActorId == worker);

    /// <summary>A worker closes it with nothing booked.</summary>
    /// <param name="reason">For all to read.</param>
    /// <param name="by">Worker.</param>
    /// <exception cref="Refused"><c>group-exchanges.reason-missing</c>, <c>group-exchanges.own-decision</c>, <c>group-exchanges.not-now</c>.</exception>
    public void CloseAsCancelled(string? reason, Acting by)
    {
        var move = Find(GroupExchangeAct.CloseAsCancelled, Worker(by), _ => HandedOver, by.At);
        Add(move.Act, move.To, by, text: Stated(reason));
    }

    /// <summary>A member takes part in the exchange no longer (X10): the place is free again, the line is gone, or the call is off. Nobody is told the cause.</summary>
    /// <exception cref="Refused"><c>group-exchanges.not-yours</c>, <c>group-exchanges.not-now</c>.</exception>
    public void Depart(Guid person, Acting by)
    {
        if (!Has(person))
        {
            throw new Refused("group-exchanges.not-yours");
        }

        var others = Lines.Where(line => line.PersonId != person).ToList();
        var left = person == OrganiserId ? GroupExchangeGuard.NothingLeft
            : State == GroupExchangeState.Open ? GroupExchangeGuard.MemberDeparts
            : others.Count == 0 ? GroupExchangeGuard.NothingLeft
            : State == GroupExchangeState.AwaitingConfirmation && !others.Exists(line => line.Waits) ? GroupExchangeGuard.AllOthersConfirmed
            : GroupExchangeGuard.MemberDeparts;
        var move = Find(GroupExchangeAct.Depart, GroupExchangeRole.Program, guard => guard == left, by.At);
        if (PlaceOf(person) is { } place)
        {
            place.State = GroupPlaceState.Left;
        }

        Add(move.Act, move.To, by, person);
    }

    private protected override IReadOnlyList<Alarm<GroupExchangeAlarm>> AlarmsOfState() => GroupExchangeAlarms.Of(this);

    private protected override bool Reminds(GroupExchangeAlarm alarm) => alarm == GroupExchangeAlarm.Remind;

    private protected override void Remind(GroupExchangeAlarm alarm) => Raised.Add(new GroupExchangeReminded(this, Version));

    private protected override void Ring(GroupExchangeAlarm alarm, DateTimeOffset due, Acting by)
    {
        switch (alarm)
        {
            case GroupExchangeAlarm.Start:
                Start(by);
                break;
            case GroupExchangeAlarm.Expire:
                Expire(by);
                break;
            case GroupExchangeAlarm.HandOver:
                WithStaffSince ??= due;
                break;
        }
    }

    // Open places that wait belong before staff as well, but only what has started is decided whole.
    private bool HandedOver => State == GroupExchangeState.Disputed || (WithStaffSince is not null && !places.Exists(place => place.State == GroupPlaceState.Waiting));

    private void Start(Acting by)
    {
        foreach (var place in places.Where(place => place.State == GroupPlaceState.Waiting).ToList())
        {
            DecidePlace(GroupExchangeAct.Lapse, place.PersonId, GroupPlaceState.NotApproved, GroupExchangeRole.Program, by, null);
        }

        if (!places.Exists(place => place.State == GroupPlaceState.Taken))
        {
            Expire(by);
        }
    }

    private void Expire(Acting by)
    {
        var move = Find(GroupExchangeAct.Expire, GroupExchangeRole.Program, _ => true, by.At);
        Add(move.Act, move.To, by);
    }

    private void DecidePlace(GroupExchangeAct act, Guid person, GroupPlaceState to, GroupExchangeRole role, Acting by, string? reason)
    {
        var place = PlaceOf(person);
        var move = Find(act, role, _ => place is { State: GroupPlaceState.Waiting }, by.At);
        place!.State = to;
        Add(move.Act, move.To, by, person, text: reason);
    }

    private void Say(IReadOnlyDictionary<Guid, Hours> said, Move<GroupExchangeState, GroupExchangeAct, GroupExchangeRole, GroupExchangeGuard> move, Acting by, string? reason, ConsentForm? consent)
    {
        var asked = Asked();
        if (said.Count != asked.Count || !asked.TrueForAll(place => said.ContainsKey(place.PersonId)))
        {
            throw new Refused("group-exchanges.lines");
        }

        if (!said.Values.All(hours => hours.CanBeSaid))
        {
            throw new Refused("group-exchanges.amount-range");
        }

        foreach (var place in asked)
        {
            var hours = said[place.PersonId];
            (place.State, place.Hours, place.ConfirmedAt) = (hours > Hours.Zero ? GroupPlaceState.Taken : GroupPlaceState.Absent, hours, null);
        }

        // A step for each line; the first one moves the state.
        foreach (var (person, hours) in asked.Select(place => (place.PersonId, said[place.PersonId])))
        {
            Add(move.Act, move.To, by, person, hours, reason, consent);
        }

        if (asked.Count == 0)
        {
            Add(move.Act, move.To, by, consent: consent);
        }
    }

    private List<GroupPlace> Asked() => [.. places.Where(place => place.State is GroupPlaceState.Taken or GroupPlaceState.Absent)];

    private IEnumerable<GroupExchangeStep> Decisions() => steps.Where(step => step.Act is GroupExchangeAct.DecideHours or GroupExchangeAct.CorrectHours or GroupExchangeAct.KeepAsBooked);

    private static string Stated(string? reason) => GroupTerms.Cleaned(reason) ?? throw new Refused("group-exchanges.reason-missing");

    private GroupExchangeRole Worker(Acting by) => by.IsAmong(Parties().People)
        ? throw new Refused("group-exchanges.own-decision")
        : GroupExchangeRole.Worker;

    private Move<GroupExchangeState, GroupExchangeAct, GroupExchangeRole, GroupExchangeGuard> Find(GroupExchangeAct act, GroupExchangeRole role, Func<GroupExchangeGuard, bool> holds, DateTimeOffset now)
    {
        // Why one cannot take a place tells more than that it is not one's turn.
        if (act == GroupExchangeAct.Join && State == GroupExchangeState.Open && role != GroupExchangeRole.Neighbour)
        {
            throw new Refused(role == GroupExchangeRole.Organiser ? "group-exchanges.own" : "group-exchanges.joined");
        }

        return GroupExchangeTable.Table.Find(State, act, role, guard => guard == GroupExchangeGuard.None || holds(guard), guard => guard switch
        {
            GroupExchangeGuard.PlaceFree when now < StartsAt => "group-exchanges.full",
            GroupExchangeGuard.PlaceFree or GroupExchangeGuard.NotStarted => "group-exchanges.started",
            GroupExchangeGuard.SomebodyTook => "group-exchanges.not-started",
            GroupExchangeGuard.LinesLeft => "group-exchanges.answered",
            GroupExchangeGuard.CompletedLately when WithStaffSince is null => "group-exchanges.settled",
            _ => "group-exchanges.not-now",
        });
    }

    private void Add(
        GroupExchangeAct act,
        GroupExchangeState to,
        Acting by,
        Guid? person = null,
        Hours? hours = null,
        string? text = null,
        ConsentForm? consent = null)
    {
        Version++;
        var former = steps.Count > 0 ? steps[^1] : null;
        var step = new GroupExchangeStep(Version, by, act, Version == 1 ? null : State, to)
        {
            GroupExchangeId = Id,
            PersonId = person,
            Hours = hours,
            Text = text,
            Consent = consent,
        };
        steps.Add(step);
        Raised.Add(new GroupExchangeMoved(this, step, BeginsMove: former is null || (former.At, former.Act, former.ActorId) != (step.At, step.Act, step.ActorId)));
        if (Version == 1 || to != State)
        {
            (State, Since, RemindersSent, ReadVersion) = (to, by.At, 0, Version);
            Set(AlarmsOfState().Next());
        }
        else if (act is GroupExchangeAct.Report or GroupExchangeAct.CorrectHours or GroupExchangeAct.KeepAsBooked || (act == GroupExchangeAct.Dispute && State == GroupExchangeState.Completed))
        {
            ReadVersion = Version;
        }

        WithStaffSince = to switch
        {
            GroupExchangeState.Disputed => WithStaffSince ?? by.At,
            GroupExchangeState.Completed when act == GroupExchangeAct.Dispute => by.At,
            GroupExchangeState.Open when by.At < StartsAt || act == GroupExchangeAct.Lapse => places.Where(place => place.State == GroupPlaceState.Waiting).Select(place => (DateTimeOffset?)place.TakenAt).Min(),
            GroupExchangeState.Open => WithStaffSince,
            GroupExchangeState.AwaitingConfirmation when act is GroupExchangeAct.Confirm or GroupExchangeAct.Depart => WithStaffSince,
            _ => null,
        };
    }
}
