namespace Exchange.Domain.Agreements;

/// <summary>Everything that can be done with an agreement.</summary>
public enum AgreementAct
{
    /// <summary>Write first terms about a listing.</summary>
    Propose,

    /// <summary>Say yes to a listing exactly as it was published.</summary>
    TakeAsPublished,

    /// <summary>Everybody of a ring has said yes: one of its edges becomes an agreement (R5).</summary>
    FormRing,

    /// <summary>One time of a series is over: the next begins.</summary>
    NextTime,

    /// <summary>Answer with other terms.</summary>
    Counter,

    /// <summary>Say yes to the latest terms.</summary>
    Accept,

    /// <summary>Say no; no reason is asked.</summary>
    Decline,

    /// <summary>Take an own proposal back; no reason is asked.</summary>
    Withdraw,

    /// <summary>Suggest time and place, or other ones.</summary>
    Suggest,

    /// <summary>Say yes to the suggested time and place.</summary>
    Agree,

    /// <summary>Let it happen, as a worker.</summary>
    Approve,

    /// <summary>Do not let it happen, as a worker, with a reason.</summary>
    Refuse,

    /// <summary>Give it up, with a reason from the list.</summary>
    Cancel,

    /// <summary>Say that it was done, and how long it took.</summary>
    ReportDone,

    /// <summary>Say as the other side how long it took.</summary>
    Confirm,

    /// <summary>Say that the other did not come.</summary>
    ReportNoShow,

    /// <summary>Say that one did come.</summary>
    Object,

    /// <summary>Say that something is wrong.</summary>
    ReportProblem,

    /// <summary>Both have agreed how to put right what was wrong (D3).</summary>
    SettleTogether,

    /// <summary>Close it as done, as a worker, with a reason.</summary>
    CloseAsDone,

    /// <summary>Close it with nothing booked, as a worker, with a reason.</summary>
    CloseAsCancelled,

    /// <summary>Close it as a no-show, as a worker, with a reason.</summary>
    CloseAsNoShow,

    /// <summary>Keep what was booked, as a worker, with a reason.</summary>
    KeepAsBooked,

    /// <summary>Another worker has decided upon appeal (D5).</summary>
    DecideAnew,

    /// <summary>Put right what was booked, as a worker, with a reason (G6).</summary>
    CorrectHours,

    /// <summary>Enter a paper slip that both have signed, as a worker (P8).</summary>
    EnterSlip,

    /// <summary>Begin no more times of a series.</summary>
    EndSeries,

    /// <summary>The next time of a series did not fit; the two may go on later.</summary>
    HoldSeries,

    /// <summary>Go on with a series that waits.</summary>
    GoOn,

    /// <summary>Time has run out.</summary>
    Expire,

    /// <summary>The receiver's own word stands, since the giver stayed silent (X11).</summary>
    CompleteInSilence,

    /// <summary>The listing was closed by its author (L10).</summary>
    CloseListing,

    /// <summary>A member takes part no longer (X10).</summary>
    Leave,
}

/// <summary>Who somebody is to an agreement at one moment; one person has several of these at once.</summary>
[Flags]
public enum AgreementRole
{
    /// <summary>A stranger.</summary>
    None = 0,

    /// <summary>One of the two.</summary>
    Party = 1,

    /// <summary>The side whose word is waiting: latest terms, suggested time, report.</summary>
    Speaker = 2,

    /// <summary>The side that is asked.</summary>
    Listener = 4,

    /// <summary>The author of the listing.</summary>
    Author = 8,

    /// <summary>A worker who is not one of the two.</summary>
    Worker = 16,

    /// <summary>The program: time has passed, or something else has ended.</summary>
    Program = 32,
}

/// <summary>What must hold beside state and role.</summary>
public enum AgreementGuard
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>Fewer than five rounds of terms were written.</summary>
    RoundsLeft,

    /// <summary>The author never said yes in person: the listing stood as published.</summary>
    TakenAsPublished,

    /// <summary>No safety rule asks for a worker.</summary>
    NobodyLooks,

    /// <summary>A safety rule asks for a worker.</summary>
    WorkerLooks,

    /// <summary>The agreed time has not come.</summary>
    NotStarted,

    /// <summary>The agreed time came at most 7 days ago.</summary>
    StartedThisWeek,

    /// <summary>The two amounts differ by at most a quarter-hour.</summary>
    AmountsMeet,

    /// <summary>The two amounts differ by more than a quarter-hour.</summary>
    AmountsDiffer,

    /// <summary>The clock has handed it to the workers.</summary>
    WithStaff,

    /// <summary>The side that was helped reported, 14 days ago.</summary>
    ReceiverSpoke,

    /// <summary>The two have agreed on some hours.</summary>
    HoursAgreed,

    /// <summary>The two have agreed that nothing is booked.</summary>
    NothingAgreed,

    /// <summary>It was completed at most 60 days ago.</summary>
    CompletedLately,

    /// <summary>It is one time of a series in which there is a next, and nothing has stopped it.</summary>
    SeriesRuns,

    /// <summary>The next time of its series did not fit.</summary>
    SeriesWaits,
}

/// <summary>Why somebody gives an agreement up (K1). Illness and care are told to nobody but the person and workers (K3).</summary>
public enum CancelReason
{
    /// <summary>Any other reason.</summary>
    Other,

    /// <summary>Somebody fell ill.</summary>
    Sick,

    /// <summary>Children or somebody else need care.</summary>
    Care,

    /// <summary>Work came between.</summary>
    Work,

    /// <summary>The weather.</summary>
    Weather,

    /// <summary>The other does not answer.</summary>
    NoContact,
}
