using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Time;

namespace Exchange.Domain.Problems;

/// <summary>
/// Something that went wrong with an agreement: who looks at it, by when, and what came of it (D1–D7). It stands beside the
/// agreement, so that a report that somebody felt unsafe leaves no trace there. Of a group exchange only such a report is a case;
/// its hours are put right by the group exchange itself.
/// </summary>
public sealed class ProblemCase
{
    /// <summary>To appeal a decision (D5).</summary>
    public static readonly TimeSpan AppealWithin = TimeSpan.FromDays(14);

    /// <summary>Working days for a worker to act when somebody felt unsafe (D2).</summary>
    public const int UnsafeDays = 1;

    /// <summary>Working days for a worker to decide anything else (D7).</summary>
    public const int OtherDays = 5;

    private readonly List<ProblemStep> steps = [];

    private ProblemCase()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The agreement, or null.</summary>
    public Guid? AgreementId { get; private init; }

    /// <summary>The group exchange, when it is not an agreement; else null.</summary>
    public Guid? GroupExchangeId { get; private init; }

    /// <summary>Who says that something is wrong.</summary>
    public Guid RaisedById { get; private init; }

    /// <summary>The other of the two; of a group exchange, the one whom it is about.</summary>
    public Guid AboutId { get; private init; }

    /// <summary>What is wrong.</summary>
    public ProblemKind Kind { get; private init; }

    /// <summary>Where it stands.</summary>
    public ProblemState State { get; private set; }

    /// <summary>Hours suggested to put it right, up to 8, or null (D3).</summary>
    public Hours? SuggestedHours { get; private set; }

    /// <summary>Worker who sees to it (D7); null only where there is none.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>From when a worker is asked: at once, or after the days for the two (D3).</summary>
    public DateTimeOffset WorkerFrom { get; private set; }

    /// <summary>By when it should be decided (D7).</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Who decided first; never the one who decides upon appeal (D5).</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When the latest decision was made, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The latest decision, or null.</summary>
    public HoursOutcome? Outcome { get; private set; }

    /// <summary>Number of steps: whoever read an earlier number has not seen everything.</summary>
    public int Version { get; private set; }

    /// <summary>Its history.</summary>
    public IReadOnlyList<ProblemStep> Steps => steps;

    /// <summary>Somebody still has to do something.</summary>
    public bool IsOpen => State is ProblemState.Fixing or ProblemState.WithWorker or ProblemState.Appealed;

    /// <summary>Somebody felt unsafe: only the one who says so and duty workers know of it (D2).</summary>
    public bool IsSafety => Kind == ProblemKind.Unsafe;

    /// <summary>Opens a case.</summary>
    /// <param name="agreement">Of an agreement that may be complained about now (D1).</param>
    /// <param name="kind">What is wrong.</param>
    /// <param name="text">Words for workers alone, 0–600 characters.</param>
    /// <param name="suggested">Hours that would put it right, up to 8, or null for none said; not asked of somebody who felt unsafe.</param>
    /// <param name="owner">Worker who sees to it.</param>
    /// <param name="by">One of the two; the time with the offset of the office.</param>
    /// <exception cref="Refused"><c>agreements.too-late</c>, <c>agreements.too-long</c>, <c>agreements.what-is-wrong</c>, <c>agreements.amount-range</c>.</exception>
    public static ProblemCase Raise(Agreement agreement, ProblemKind kind, string? text, Hours? suggested, Guid? owner, Acting by)
    {
        var raiser = by.SubjectId is { } subject && agreement.Has(subject) ? subject : throw new Refused("agreements.not-your-turn");
        if (!agreement.TakesProblems(by.At))
        {
            throw new Refused("agreements.too-late");
        }

        var said = AgreementTerms.Cleaned(text);
        if (said is null && kind is ProblemKind.NotAsAgreed or ProblemKind.Other)
        {
            throw new Refused("agreements.what-is-wrong");
        }

        if (suggested is { } hours)
        {
            AgreementTerms.CheckAmount(hours, isGift: hours == Hours.Zero);
        }

        // The two can put right what is not over yet, or booked, and not before a worker already.
        var fixing = suggested is not null && kind != ProblemKind.Unsafe && !agreement.IsGift
            && agreement.State is AgreementState.Agreed or AgreementState.AwaitingConfirmation or AgreementState.Completed;
        var from = fixing ? by.At + ExchangeTimes.Fix : by.At;
        var problem = new ProblemCase
        {
            Id = Guid.CreateVersion7(by.At),
            AgreementId = agreement.Id,
            RaisedById = raiser,
            AboutId = agreement.OtherThan(raiser),
            Kind = kind,
            State = fixing ? ProblemState.Fixing : ProblemState.WithWorker,
            SuggestedHours = fixing ? suggested : null,
            OwnerId = owner,
            OpenedAt = by.At,
            WorkerFrom = from,
            DueAt = WorkingDays.After(from, kind == ProblemKind.Unsafe ? UnsafeDays : OtherDays),
        };
        problem.Add(ProblemAct.Raise, by, said, problem.SuggestedHours);
        return problem;
    }

    /// <summary>Somebody felt unsafe with somebody in a group exchange (D2). The group exchange itself does not change.</summary>
    /// <param name="group">Which the one who felt so called, or has or had a place in; until 60 days after its end (D1).</param>
    /// <param name="about">With whom: somebody they met in it.</param>
    /// <param name="text">Words for workers alone, 0–600 characters.</param>
    /// <param name="owner">Worker who sees to it.</param>
    /// <param name="by">Who felt so.</param>
    /// <exception cref="Refused"><c>agreements.not-your-turn</c>, <c>problems.about-whom</c>, <c>agreements.too-late</c>, <c>agreements.too-long</c>.</exception>
    public static ProblemCase RaiseUnsafe(GroupExchange group, Guid about, string? text, Guid? owner, Acting by)
    {
        var raiser = by.SubjectId is { } subject && (subject == group.OrganiserId || group.PlaceOf(subject) is not null) ? subject : throw new Refused("agreements.not-your-turn");
        if (!group.MetBy(raiser).Contains(about))
        {
            throw new Refused("problems.about-whom");
        }

        if (!group.TakesSafetyReports(by.At))
        {
            throw new Refused("agreements.too-late");
        }

        var problem = new ProblemCase
        {
            Id = Guid.CreateVersion7(by.At),
            GroupExchangeId = group.Id,
            RaisedById = raiser,
            AboutId = about,
            Kind = ProblemKind.Unsafe,
            State = ProblemState.WithWorker,
            OwnerId = owner,
            OpenedAt = by.At,
            WorkerFrom = by.At,
            DueAt = WorkingDays.After(by.At, UnsafeDays),
        };
        problem.Add(ProblemAct.Raise, by, AgreementTerms.Cleaned(text));
        return problem;
    }

    /// <summary>Whether it is told to one of the two: never to the one whom a person felt unsafe with (D2).</summary>
    public bool IsToldTo(Guid person) => person == RaisedById || (person == AboutId && !IsSafety);

    /// <summary>Whether the other is asked about other hours, and may still answer (D3).</summary>
    public bool Asks(DateTimeOffset now) => State == ProblemState.Fixing && now < WorkerFrom;

    /// <summary>Whether another worker decides than this one, who has decided first (D5).</summary>
    public bool MayNotDecide(Guid worker) => State == ProblemState.Appealed && DecidedById == worker;

    /// <summary>Whether a worker is asked by now.</summary>
    public bool WaitsForWorker(DateTimeOffset now) => IsOpen && WorkerFrom <= now;

    /// <summary>Whether nobody has done in time what was due (D7).</summary>
    public bool IsOverdue(DateTimeOffset now) => IsOpen && DueAt < now;

    /// <summary>The side that is asked says yes to the suggested hours (D3).</summary>
    /// <exception cref="Refused"><c>problems.not-now</c>, <c>problems.not-your-turn</c>.</exception>
    public void AcceptFix(Acting by)
    {
        Asked(by);
        State = ProblemState.Settled;
        Add(ProblemAct.AcceptFix, by, hours: SuggestedHours);
    }

    /// <summary>The side that is asked says no: a worker decides, and is asked at once.</summary>
    /// <exception cref="Refused"><c>problems.not-now</c>, <c>problems.not-your-turn</c>.</exception>
    public void DeclineFix(Acting by)
    {
        Asked(by);
        State = ProblemState.WithWorker;
        (WorkerFrom, DueAt) = (by.At, WorkingDays.After(by.At, OtherDays));
        Add(ProblemAct.DeclineFix, by);
    }

    /// <summary>A worker sees to it from now on.</summary>
    /// <exception cref="Refused"><c>problems.not-now</c>, <c>problems.other-worker</c> for the one who decided first.</exception>
    public void Take(Acting by)
    {
        MustBeUndecided(by);
        OwnerId = by.ActorId;
        Add(ProblemAct.Take, by);
    }

    /// <summary>Its owner is too near to one of the two: another worker sees to it (D4).</summary>
    /// <param name="owner">The other worker, or null when there is none.</param>
    /// <param name="by">The owner until now.</param>
    public void Pass(Guid? owner, Acting by)
    {
        OwnerId = owner;
        Add(ProblemAct.Take, by);
    }

    /// <summary>A worker decides.</summary>
    /// <param name="outcome">What becomes of the hours. When somebody felt unsafe, the hours stay: the other would see them change.</param>
    /// <param name="hours">What is booked when corrected, ¼–8 h; else not looked at.</param>
    /// <param name="reason">In plain words, for those the case is told to.</param>
    /// <param name="by">Worker who is neither one of the two nor close to one (D4), which the caller has asked.</param>
    /// <exception cref="Refused">
    /// <c>problems.not-now</c>, <c>problems.other-worker</c>, <c>problems.hours-stay</c>, <c>agreements.reason-missing</c>, <c>agreements.amount-range</c>.
    /// </exception>
    public void Decide(HoursOutcome outcome, Hours hours, string? reason, Acting by)
    {
        MustBeUndecided(by);
        var said = AgreementTerms.Cleaned(reason) ?? throw new Refused("agreements.reason-missing");
        if (IsSafety && outcome is HoursOutcome.Corrected or HoursOutcome.Voided)
        {
            throw new Refused("problems.hours-stay");
        }

        if (outcome == HoursOutcome.Corrected)
        {
            AgreementTerms.CheckAmount(hours, isGift: false);
        }

        State = State == ProblemState.Appealed ? ProblemState.Closed : ProblemState.Decided;
        (Outcome, DecidedAt, OwnerId) = (outcome, by.At, by.ActorId);
        DecidedById ??= by.ActorId;
        Add(ProblemAct.Decide, by, said, outcome == HoursOutcome.Corrected ? hours : null, outcome);
    }

    /// <summary>Whether one of the two may still ask another worker (D5).</summary>
    public bool CanAppeal(Guid person, DateTimeOffset now) => State == ProblemState.Decided && IsToldTo(person) && now <= DecidedAt + AppealWithin;

    /// <summary>One of the two asks that another worker decides anew; once (D5).</summary>
    /// <param name="why">Words for workers, 0–600 characters.</param>
    /// <param name="owner">Another worker who sees to it.</param>
    /// <param name="by">One of the two.</param>
    /// <exception cref="Refused"><c>problems.no-appeal</c>, <c>agreements.too-long</c>.</exception>
    public void Appeal(string? why, Guid? owner, Acting by)
    {
        if (!CanAppeal(by.SubjectId ?? Guid.Empty, by.At))
        {
            throw new Refused("problems.no-appeal");
        }

        State = ProblemState.Appealed;
        (OwnerId, WorkerFrom, DueAt) = (owner, by.At, WorkingDays.After(by.At, IsSafety ? UnsafeDays : OtherDays));
        Add(ProblemAct.Appeal, by, AgreementTerms.Cleaned(why));
    }

    private void Asked(Acting by)
    {
        if (!Asks(by.At))
        {
            throw new Refused("problems.not-now");
        }

        if (by.SubjectId != AboutId)
        {
            throw new Refused("problems.not-your-turn");
        }
    }

    private void MustBeUndecided(Acting by)
    {
        if (!WaitsForWorker(by.At))
        {
            throw new Refused("problems.not-now");
        }

        if (by.ActorId is { } worker && MayNotDecide(worker))
        {
            throw new Refused("problems.other-worker");
        }
    }

    private void Add(ProblemAct act, Acting by, string? text = null, Hours? hours = null, HoursOutcome? outcome = null) => steps.Add(new()
    {
        ProblemCaseId = Id,
        Number = ++Version,
        At = by.At,
        ActorId = by.ActorId,
        SubjectId = by.SubjectId,
        Act = act,
        Hours = hours,
        Outcome = outcome,
        Text = text,
    });
}
