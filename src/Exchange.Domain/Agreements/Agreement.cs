using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Slips;

namespace Exchange.Domain.Agreements;

/// <summary>
/// What two people make of a listing, from the first word to the booked hours. Its moves are the lines of
/// <see cref="AgreementTable"/>; what happened is in its steps, and the properties are where it stands now.
/// </summary>
public sealed class Agreement : Undertaking<AgreementState, AgreementAlarm>
{
    /// <summary>Rounds of terms, the first included.</summary>
    public const int MostRounds = 5;

    private readonly List<AgreementStep> steps = [];

    internal Agreement()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; internal init; }

    /// <summary>The offer it cites, or null (X12).</summary>
    public Guid? OfferId { get; internal init; }

    /// <summary>The need it cites, or null (X12).</summary>
    public Guid? NeedId { get; internal init; }

    /// <summary>Serial of the paper slip that both signed, or null (P8). What stands on paper alone cites no listing.</summary>
    public int? Slip { get; internal set; }

    /// <summary>Version of the listing that was answered, so that later edits do not change what was agreed (L12).</summary>
    public int ListingVersion { get; internal init; }

    /// <summary>Skill of the listing.</summary>
    public string SkillCode { get; internal init; } = "";

    /// <summary>Who helps.</summary>
    public Guid GiverId { get; internal init; }

    /// <summary>Who is helped.</summary>
    public Guid ReceiverId { get; internal init; }

    /// <summary>Author of the listing: one of the two.</summary>
    public Guid AuthorId { get; internal init; }

    /// <summary>What will be done, 1–200 characters.</summary>
    public string What { get; internal set; } = "";

    /// <summary>Promised hours, ¼–8, or none for a gift. After completion: what was booked.</summary>
    public Hours Hours { get; internal set; }

    /// <summary>Help without hours (X8).</summary>
    public bool IsGift { get; internal set; }

    /// <summary>Version of the terms, from 1.</summary>
    public int Terms { get; internal set; }

    /// <summary>The author's listing stood as published, and the author has not said a word since.</summary>
    public bool TakenAsPublished { get; internal set; }

    /// <summary>The side whose word waits for an answer, or null.</summary>
    public Guid? SpeakerId { get; internal set; }

    /// <summary>Agreed time, or null.</summary>
    public DateTimeOffset? StartsAt { get; internal set; }

    /// <summary>Agreed place, or null.</summary>
    public string? Place { get; internal set; }

    /// <summary>Suggested time that waits for a yes, or null.</summary>
    public DateTimeOffset? SuggestedStartsAt { get; private set; }

    /// <summary>Suggested place that waits for a yes, or null.</summary>
    public string? SuggestedPlace { get; private set; }

    /// <summary>Suggested series that waits for a yes, or null for once.</summary>
    public Repetition? SuggestedRepetition { get; private set; }

    /// <summary>The series it is one time of, or null.</summary>
    public AgreementSeries? Series { get; internal set; }

    /// <summary>The time before it in its series, or null. One time has at most one next.</summary>
    public Guid? FormerId { get; internal set; }

    /// <summary>Hours that the reporting side said, or null.</summary>
    public Hours? ReportedHours { get; private set; }

    /// <summary>Why a worker looks at it; for staff alone.</summary>
    public ReviewReasons ReviewReasons { get; internal set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset BegunAt { get; internal init; }

    /// <summary>Its history.</summary>
    public IReadOnlyList<AgreementStep> Steps => steps;

    /// <summary>Planned length, or null for a gift.</summary>
    public DateTimeOffset? EndsAt => StartsAt + Hours.Max(Hours, Hours.Of(1)).Length;

    /// <summary>It is over.</summary>
    public bool IsFinal => AgreementStates.Final.Contains(State);

    /// <summary>Its time has come, or somebody has said how it went: what was done then is counted, whatever becomes of the two (C3b).</summary>
    public bool HasBegun(DateTimeOffset now) => State is AgreementState.AwaitingConfirmation or AgreementState.NoShowReported or AgreementState.Disputed
        || (State == AgreementState.Agreed && StartsAt <= now);

    /// <summary>The other of the two.</summary>
    public Guid OtherThan(Guid person) => person == GiverId ? ReceiverId : GiverId;

    /// <summary>Whether a person is one of the two.</summary>
    public bool Has(Guid person) => person == GiverId || person == ReceiverId;

    /// <summary>Who a person is to it now.</summary>
    public AgreementRole RoleOf(Guid person) => !Has(person) ? AgreementRole.None
        : AgreementRole.Party
        | (person == AuthorId ? AgreementRole.Author : 0)
        | (SpeakerId is null ? 0 : SpeakerId == person ? AgreementRole.Speaker : AgreementRole.Listener);

    /// <summary>What somebody in a role can do now, by the table.</summary>
    /// <param name="role">Who they are to it.</param>
    /// <param name="now">Now.</param>
    public IReadOnlyList<AgreementAct> ActsOf(AgreementRole role, DateTimeOffset now) => AgreementTable.Table.ActsOf(State, role, guard => guard.HoldsFor(this, now) != false);

    /// <summary>Answers with other terms; only the latest count.</summary>
    /// <exception cref="Refused"><c>agreements.too-many-rounds</c>, <c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Counter(AgreementTerms terms, Acting by)
    {
        var clean = terms.Clean();
        var move = Find(AgreementAct.Counter, RoleOf(by), by.At);
        (What, Hours, IsGift, Terms) = (clean.What, clean.Hours, clean.IsGift, Terms + 1);
        Go(move, by, clean.Message, clean.Hours);
        SpeakerId = by.SubjectId;
    }

    /// <summary>Says yes to the latest terms.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Accept(Acting by, ConsentForm? consent = null) => Go(Find(AgreementAct.Accept, RoleOf(by), by.At), by, consent: consent);

    /// <summary>Says no.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Decline(Acting by) => Go(Find(AgreementAct.Decline, RoleOf(by), by.At), by);

    /// <summary>Takes an own proposal back.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Withdraw(Acting by) => Go(Find(AgreementAct.Withdraw, RoleOf(by), by.At), by);

    /// <summary>Suggests time and place; what was agreed stays until the other says yes.</summary>
    /// <param name="startsAt">A time to come.</param>
    /// <param name="place">Where, 1–200 characters.</param>
    /// <param name="by">One of the two.</param>
    /// <param name="repeats">The first of several times; null for once, or to move this one time of a series.</param>
    /// <exception cref="Refused"><c>agreements.time-past</c>, <c>agreements.place-missing</c>, <c>agreements.too-long</c>, <c>agreements.not-now</c>.</exception>
    public void Suggest(DateTimeOffset startsAt, string place, Acting by, Repetition? repeats = null)
    {
        var move = Find(AgreementAct.Suggest, RoleOf(by), by.At);
        if (startsAt <= by.At)
        {
            throw new Refused("agreements.time-past");
        }

        var where = AgreementTerms.Cleaned(place) ?? throw new Refused("agreements.place-missing");
        if (where.Length > ExchangeWords.LongestWhat)
        {
            throw new Refused("agreements.too-long");
        }

        // A new suggestion is a new question, not a new state: the clock of the state keeps running.
        Go(move, by, where, startsAt: startsAt, keepsClock: true, repeats: repeats);
        (SuggestedStartsAt, SuggestedPlace, SuggestedRepetition, SpeakerId) = (startsAt, where, repeats, by.SubjectId);
        TakenAsPublished &= by.SubjectId != AuthorId;
    }

    /// <summary>Says yes to the suggested time and place, and to all times when a series is suggested (X11).</summary>
    /// <param name="looks">Why a worker must look first, or none. Asked anew at each change of time and place.</param>
    /// <param name="by">The side that was asked.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>agreements.time-past</c>, <c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Agree(ReviewReasons looks, Acting by, ConsentForm? consent = null)
    {
        var move = Find(AgreementAct.Agree, RoleOf(by), by.At, guard => guard == (looks == 0 ? AgreementGuard.NobodyLooks : AgreementGuard.WorkerLooks));
        if (SuggestedStartsAt <= by.At)
        {
            throw new Refused("agreements.time-past");
        }

        var repeats = SuggestedRepetition;
        (StartsAt, Place, ReviewReasons, TakenAsPublished) = (SuggestedStartsAt, SuggestedPlace, looks, false);
        Series = repeats is null ? Series : AgreementSeries.Begin(repeats, StartsAt!.Value, Place!, Hours);
        Go(move, by, Place, startsAt: StartsAt, consent: consent, repeats: repeats);
    }

    /// <summary>No more times begin; this one stays as it is.</summary>
    /// <param name="by">One of the two, or the program when the listing has ended or the two do not meet any more.</param>
    /// <param name="knownTo">Who need not be told, or null.</param>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public void EndSeries(Acting by, Guid? knownTo = null) =>
        Go(Find(AgreementAct.EndSeries, by.SubjectId is null ? AgreementRole.Program : RoleOf(by), by.At), by, keepsClock: true, knownTo: knownTo);

    /// <summary>The next time does not fit now, and either of the two may go on later.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public void HoldSeries(Acting by) => Go(Find(AgreementAct.HoldSeries, AgreementRole.Program, by.At), by, keepsClock: true);

    /// <summary>Goes on with a series that waits.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public void GoOn(Acting by) => Go(Find(AgreementAct.GoOn, RoleOf(by), by.At), by, keepsClock: true);

    /// <summary>A worker lets it happen.</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>, <c>agreements.not-now</c>.</exception>
    public void Approve(Acting by) => Go(Find(AgreementAct.Approve, Worker(by), by.At), by);

    /// <summary>A worker does not let it happen.</summary>
    /// <param name="reason">For both to read.</param>
    /// <param name="by">Worker.</param>
    /// <exception cref="Refused"><c>agreements.reason-missing</c>, <c>agreements.own-decision</c>, <c>agreements.not-now</c>.</exception>
    public void Refuse(string? reason, Acting by) => Go(Find(AgreementAct.Refuse, Worker(by), by.At), by, Stated(reason));

    /// <summary>Gives it up before it starts.</summary>
    /// <exception cref="Refused"><c>agreements.already-started</c>, <c>agreements.not-now</c>.</exception>
    public void Cancel(CancelReason reason, Acting by) => Go(Find(AgreementAct.Cancel, RoleOf(by), by.At), by, reason: reason);

    /// <summary>Says that it was done.</summary>
    /// <param name="hours">How long it took, ¼–8 h; none for a gift.</param>
    /// <param name="by">One of the two.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>agreements.amount-range</c>, <c>agreements.not-now</c>.</exception>
    public void ReportDone(Hours hours, Acting by, ConsentForm? consent = null)
    {
        AgreementTerms.CheckAmount(hours, IsGift);
        Go(Find(AgreementAct.ReportDone, RoleOf(by), by.At), by, hours: hours, consent: consent);
        (ReportedHours, SpeakerId) = (hours, by.SubjectId);
    }

    /// <summary>Says as the other side how long it took. Within a quarter-hour the lower amount is booked; else a worker decides.</summary>
    /// <param name="hours">¼–8 h; none for a gift.</param>
    /// <param name="by">The side that was asked.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>agreements.amount-range</c>, <c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Confirm(Hours hours, Acting by, ConsentForm? consent = null)
    {
        AgreementTerms.CheckAmount(hours, IsGift);
        var meet = ReportedHours is { } reported && Hours.Max(reported, hours) - Hours.Min(reported, hours) <= Hours.Least;
        var move = Find(AgreementAct.Confirm, RoleOf(by), by.At, guard => guard == (meet ? AgreementGuard.AmountsMeet : AgreementGuard.AmountsDiffer));
        Hours = meet ? Hours.Min(ReportedHours!.Value, hours) : Hours;
        Go(move, by, hours: hours, consent: consent);
    }

    /// <summary>Says that the other did not come.</summary>
    /// <exception cref="Refused"><c>agreements.no-show-time</c>, <c>agreements.not-now</c>.</exception>
    public void ReportNoShow(Acting by)
    {
        Go(Find(AgreementAct.ReportNoShow, RoleOf(by), by.At), by);
        SpeakerId = by.SubjectId;
    }

    /// <summary>Says that one did come.</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>, <c>agreements.not-your-turn</c>.</exception>
    public void Object(string? what, Acting by) => Go(Find(AgreementAct.Object, RoleOf(by), by.At), by, AgreementTerms.Cleaned(what));

    /// <summary>Whether somebody may say now that something is wrong (D1): from the day time and place were settled until 60 days after the end.</summary>
    public bool TakesProblems(DateTimeOffset now) => StartsAt is not null && State is not (AgreementState.AwaitingApproval or AgreementState.NotApproved)
        && (!IsFinal || now <= Since + ExchangeTimes.Problem);

    /// <summary>Says that something is wrong. After completion nothing moves but the workers are asked.</summary>
    /// <param name="what">For workers alone.</param>
    /// <param name="by">One of the two.</param>
    /// <param name="fixOffered">The other is first asked about other hours; workers only when the days for it are over (D3).</param>
    /// <exception cref="Refused"><c>agreements.too-long</c>, <c>agreements.too-late</c>, <c>agreements.not-now</c>.</exception>
    public void ReportProblem(string? what, Acting by, bool fixOffered = false)
    {
        Go(Find(AgreementAct.ReportProblem, RoleOf(by), by.At), by, AgreementTerms.Cleaned(what));
        if (fixOffered)
        {
            WithStaffSince = null;
            Set(new Alarm<AgreementAlarm>(by.At + ExchangeTimes.Fix, AgreementAlarm.HandOver));
        }
    }

    /// <summary>The two have agreed how to put right what was wrong, before or after it was booked (D3).</summary>
    /// <param name="hours">What is booked, up to 8 h; none for nothing.</param>
    /// <param name="by">The side that said yes.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>agreements.amount-range</c>, <c>agreements.not-now</c>.</exception>
    public void SettleTogether(Hours hours, Acting by, ConsentForm? consent = null)
    {
        AgreementTerms.CheckAmount(hours, isGift: hours == Hours.Zero);
        var wanted = hours > Hours.Zero ? AgreementGuard.HoursAgreed : AgreementGuard.NothingAgreed;
        var move = Find(AgreementAct.SettleTogether, AgreementRole.Program, by.At, guard => guard == wanted);
        var before = Hours;
        Hours = hours > Hours.Zero || State == AgreementState.Completed ? hours : Hours;
        Go(move, by, hours: hours, consent: consent);
        RaiseCorrected(move, before, by, reason: null);
    }

    /// <summary>Workers are asked from now on about hours that are not settled, or not for good; nothing else changes.</summary>
    public void AskWorkers(DateTimeOffset at)
    {
        if (State is AgreementState.Disputed or AgreementState.Completed or AgreementState.Voided)
        {
            WithStaffSince ??= at;
            Set(null);
        }
    }

    /// <summary>What a worker who is asked can decide about its hours now, by the table; of a gift there are none to put right.</summary>
    public IReadOnlyList<HoursOutcome> Decisions(DateTimeOffset now)
    {
        var acts = ActsOf(AgreementRole.Worker, now);
        return [.. Enum.GetValues<HoursOutcome>().Where(outcome => acts.Contains(AgreementDecisions.ActOf(this, outcome, Hours))
            && !(IsGift && (outcome == HoursOutcome.Corrected || (outcome == HoursOutcome.Voided && State == AgreementState.Completed))))];
    }

    /// <summary>
    /// The one door by which a worker puts hours right (D5, G6): what the two could not settle is closed, what is booked stays or is booked anew, and what another
    /// worker left unbooked is booked upon appeal. The same hours as are booked keep what stands.
    /// </summary>
    /// <param name="outcome">What becomes of the hours.</param>
    /// <param name="hours">What is booked when corrected, ¼–8 h; else not looked at.</param>
    /// <param name="reason">For both to read.</param>
    /// <param name="by">Worker.</param>
    /// <param name="inCase">A problem case asks about it, which is closed by this and tells the two itself.</param>
    /// <exception cref="Refused">
    /// <c>agreements.reason-missing</c>, <c>agreements.amount-range</c>, <c>agreements.own-decision</c>, <c>agreements.not-now</c>; <c>ledger.nothing-booked</c> when a gift is to be corrected.
    /// </exception>
    public void Decide(HoursOutcome outcome, Hours hours, string? reason, Acting by, bool inCase = false)
    {
        if (IsGift && outcome == HoursOutcome.Corrected)
        {
            throw new Refused("ledger.nothing-booked");
        }

        var (act, decided, before) = (AgreementDecisions.ActOf(this, outcome, hours), AgreementDecisions.HoursOf(this, outcome, hours), Hours);
        var move = Find(act, Worker(by), by.At);
        var said = Stated(reason);
        var books = act is AgreementAct.CloseAsDone or AgreementAct.CorrectHours or AgreementAct.DecideAnew;
        if (books || outcome == HoursOutcome.Corrected)
        {
            AgreementTerms.CheckAmount(decided, isGift: IsGift || outcome == HoursOutcome.Voided);
            Hours = decided;
        }

        var came = outcome == HoursOutcome.Corrected && !books ? HoursOutcome.AsBooked : outcome;
        Go(move, by, said, books ? decided : null, outcome: came, inCase: inCase);
        RaiseCorrected(move, before, by, said);
    }

    /// <summary>The slip is the word of both about what was agreed here; what stands on it is booked (P8).</summary>
    /// <param name="slip">What stands on the slip.</param>
    /// <param name="by">The worker who enters it, neither of the two (P4).</param>
    /// <exception cref="Refused"><c>agreements.slip-other</c> when it is about two others; <c>agreements.amount-range</c>, <c>agreements.own-decision</c>, <c>agreements.not-now</c>.</exception>
    public void EnterSlip(SignedSlip slip, Acting by)
    {
        AgreementTerms.CheckAmount(slip.Hours, isGift: false);
        var move = Find(AgreementAct.EnterSlip, Worker(by), by.At);
        if (slip.GiverId != GiverId || slip.ReceiverId != ReceiverId || IsGift)
        {
            throw new Refused("agreements.slip-other");
        }

        (Hours, Slip) = (slip.Hours, slip.Serial);
        Go(move, by, hours: slip.Hours, startsAt: slip.Day, consent: ConsentForm.SignedSlip);
    }

    /// <summary>Its listing was closed: a proposal that waits is over (L10).</summary>
    /// <param name="by">Who closed it.</param>
    /// <param name="knownTo">Whose listing it was, who need not be told; null tells both.</param>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public void CloseListing(Acting by, Guid? knownTo = null) => Go(Find(AgreementAct.CloseListing, AgreementRole.Program, by.At), by, knownTo: knownTo);

    /// <summary>
    /// Whether the other's hours are at stake if a person took part no longer: they helped, or were to have helped by now, and it waits for this person's word (C3b, X11).
    /// </summary>
    public bool AwaitsWordOf(Guid person, DateTimeOffset now) => person == ReceiverId && !IsGift
        && (State == AgreementState.AwaitingConfirmation ? SpeakerId != person : State == AgreementState.Agreed && StartsAt <= now);

    /// <summary>A member takes part no longer (X10); the other is told without the cause. What the receiver has said to be done is booked, as the clock would.</summary>
    /// <param name="by">The program.</param>
    /// <param name="knownTo">The member, who need not be told; null tells both.</param>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public void Leave(Acting by, Guid? knownTo = null)
    {
        var move = Find(AgreementAct.Leave, AgreementRole.Program, by.At);
        if (move.To == AgreementState.Completed)
        {
            CompleteAsReported(move, by, knownTo);
        }
        else
        {
            Go(move, by, knownTo: knownTo);
        }
    }

    private protected override IReadOnlyList<Alarm<AgreementAlarm>> AlarmsOfState() => AgreementAlarms.Of(this);

    private protected override bool Reminds(AgreementAlarm alarm) => alarm is AgreementAlarm.Remind or AgreementAlarm.AskWhetherDone;

    private protected override void Remind(AgreementAlarm alarm) => Raised.Add(new AgreementReminded(this, alarm, Version));

    private protected override void Ring(AgreementAlarm alarm, DateTimeOffset due, Acting by)
    {
        switch (alarm)
        {
            case AgreementAlarm.Expire:
                Go(Find(AgreementAct.Expire, AgreementRole.Program, by.At), by);
                break;
            case AgreementAlarm.CompleteInSilence:
                CompleteAsReported(Find(AgreementAct.CompleteInSilence, AgreementRole.Program, by.At), by);
                break;
            case AgreementAlarm.HandOver:
                WithStaffSince ??= due;
                break;
        }
    }

    private void CompleteAsReported(Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> move, Acting by, Guid? knownTo = null)
    {
        Hours = ReportedHours!.Value;
        Go(move, by, hours: Hours, knownTo: knownTo);
    }

    // What was booked is not what is to be booked any more: the ledger follows.
    private void RaiseCorrected(Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> move, Hours before, Acting by, string? reason)
    {
        if (move.From == AgreementState.Completed && Hours != before)
        {
            Raised.Add(new AgreementHoursCorrected(this, before, reason, by.At));
        }
    }

    private static string Stated(string? reason) => AgreementTerms.Cleaned(reason) ?? throw new Refused("agreements.reason-missing");

    private AgreementRole RoleOf(Acting by) => by.SubjectId is { } person ? RoleOf(person) : AgreementRole.None;

    internal AgreementRole Worker(Acting by) => by.IsAmong([GiverId, ReceiverId])
        ? throw new Refused("agreements.own-decision")
        : AgreementRole.Worker;

    private Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> Find(AgreementAct act, AgreementRole role, DateTimeOffset now, Func<AgreementGuard, bool>? fact = null) =>
        AgreementTable.Table.Find(State, act, role, guard => guard.HoldsFor(this, now) ?? fact!(guard), AgreementGuards.Refusal);

    private void Go(
        Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> move, Acting by, string? text = null, Hours? hours = null, DateTimeOffset? startsAt = null, CancelReason? reason = null,
        ConsentForm? consent = null, bool keepsClock = false, Repetition? repeats = null, Guid? knownTo = null, HoursOutcome? outcome = null, bool inCase = false)
    {
        var (since, reminders, alarmAt, alarm, staff) = (Since, RemindersSent, AlarmAt, Alarm, WithStaffSince);
        if (!keepsClock)
        {
            (SpeakerId, SuggestedStartsAt, SuggestedPlace, SuggestedRepetition) = (null, null, null, null);
        }

        if (move.Act == AgreementAct.ReportDone)
        {
            SpeakerId = by.SubjectId; // whose word waits decides which alarms follow
        }

        Add(move.Act, move.To, by, text, hours, startsAt, reason, consent, repeats, knownTo, outcome, inCase);
        Series = Series?.After(move);
        if (move.From != move.To && State is AgreementState.Completed or AgreementState.Cancelled && Series?.Runs() == true)
        {
            Raised.Add(new AgreementTimeOver(this));
        }

        if (keepsClock)
        {
            (Since, RemindersSent, AlarmAt, Alarm, WithStaffSince) = (since, reminders, alarmAt, alarm, staff);
        }
        else if (IsFinal && move.From == move.To)
        {
            Since = since; // the days to say that something is wrong run from its end (D1)
        }
    }

    internal void Add(
        AgreementAct act, AgreementState to, Acting by, string? text = null, Hours? hours = null, DateTimeOffset? startsAt = null, CancelReason? reason = null,
        ConsentForm? consent = null, Repetition? repeats = null, Guid? knownTo = null, HoursOutcome? outcome = null, bool inCase = false)
    {
        Version++;
        var step = new AgreementStep(Version, by, act, Version == 1 ? null : State, to)
        {
            AgreementId = Id,
            Terms = Terms,
            Hours = hours,
            StartsAt = startsAt,
            Text = text,
            Reason = reason,
            Consent = consent,
            Every = repeats?.Every,
            Times = repeats?.Times,
        };
        steps.Add(step);
        Raised.Add(new AgreementMoved(this, step, knownTo, outcome, inCase));
        (State, Since, RemindersSent) = (to, by.At, 0);
        WithStaffSince = to is AgreementState.AwaitingApproval or AgreementState.Disputed || act == AgreementAct.ReportProblem ? by.At : null;
        Set(AlarmsOfState().Next());
    }
}
