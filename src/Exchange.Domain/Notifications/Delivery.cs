namespace Exchange.Domain.Notifications;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Not done yet.</summary>
    Waiting,

    /// <summary>The mail gateway took it, or a worker has told it.</summary>
    Done,

    /// <summary>It could not be done: a worker looks at it (N6).</summary>
    Failed,

    /// <summary>Not needed any more: the person has read it, or wants no such messages.</summary>
    Stopped,
}

/// <summary>What came of one try.</summary>
public enum TryOutcome
{
    /// <summary>The gateway took the mail; that is what "sent" means (N6).</summary>
    Accepted,

    /// <summary>The gateway does not know the address.</summary>
    AddressRefused,

    /// <summary>The gateway did not answer, or not now.</summary>
    GatewayAway,

    /// <summary>The mail could not be written, whatever the gateway would say.</summary>
    NotWritten,

    /// <summary>A worker has spoken with the person.</summary>
    Called,

    /// <summary>Nobody answered.</summary>
    NotReached,

    /// <summary>Told through somebody, or in person.</summary>
    PassedOn,

    /// <summary>A letter was printed and sent.</summary>
    LetterSent,

    /// <summary>A worker asked to try again.</summary>
    TriedAgain,

    /// <summary>A worker will ring instead.</summary>
    CallInstead,
}

/// <summary>
/// A row of the outbox: one notice on its way to one person by one channel, written in the transaction of the change it tells of (X7).
/// What was tried is appended; the properties are where it stands.
/// </summary>
public sealed class Delivery
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    private readonly List<DeliveryTry> tries = [];

    private Delivery()
    {
    }

    /// <summary>Tries of a mail before a worker looks at it.</summary>
    public static int MostTries => Waits.Length + 1;

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>What is told.</summary>
    public Guid NoticeId { get; private init; }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>How: e-mail, phone, letter or none.</summary>
    public Channel Channel { get; private set; }

    /// <summary>How urgent.</summary>
    public NoticeKind Kind { get; private init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>When it came to its end, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Until when one program has it in hand, or null. Whoever died with it loses it then.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Mails tried since it was last taken up, ≥ 0.</summary>
    public int Failures { get; private set; }

    /// <summary>Grows with every change: two who change it at once are told apart by it.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Secret part of the address that stops such letters (N4).</summary>
    public string Secret { get; private init; } = "";

    /// <summary>What was tried, oldest first.</summary>
    public IReadOnlyList<DeliveryTry> Tries => tries;

    /// <summary>Puts a notice into the outbox.</summary>
    /// <param name="notice">What is told.</param>
    /// <param name="kind">How urgent it is.</param>
    /// <param name="channel">How.</param>
    /// <param name="dueAt">Not before.</param>
    /// <param name="secret">Unguessable, 32 hexadecimal digits.</param>
    public static Delivery Of(Notice notice, NoticeKind kind, Channel channel, DateTimeOffset dueAt, string secret) => new()
    {
        Id = Guid.CreateVersion7(notice.At),
        NoticeId = notice.Id,
        PersonId = notice.PersonId,
        Channel = channel,
        Kind = kind,
        At = notice.At,
        DueAt = dueAt,
        Secret = secret,
    };

    /// <summary>Not now: people are left in peace.</summary>
    /// <param name="until">When it may go out.</param>
    public void Postpone(DateTimeOffset until)
    {
        (DueAt, HeldUntil) = (until, null);
        Version++;
    }

    /// <summary>The gateway took it.</summary>
    public void Accept(DateTimeOffset at) => End(DeliveryState.Done, TryOutcome.Accepted, null, null, at);

    /// <summary>It could not be written, or the gateway did not take it. It is tried again later, each time after a longer while; in the end a worker looks at it (N6).</summary>
    /// <param name="outcome">The address was refused, which no later try mends; or the gateway was away, or the mail could not be written.</param>
    /// <param name="said">What the gateway said, for staff; at most 300 characters are kept.</param>
    /// <param name="at">Now.</param>
    public void Fail(TryOutcome outcome, string said, DateTimeOffset at)
    {
        Failures++;
        if (outcome == TryOutcome.AddressRefused || Failures >= MostTries)
        {
            End(DeliveryState.Failed, outcome, null, said, at);
            return;
        }

        Add(outcome, null, said, at);
        (DueAt, HeldUntil) = (at + Waits[Failures - 1], null);
    }

    /// <summary>It is not needed any more; nothing happens when it has ended.</summary>
    public void Stop(DateTimeOffset at)
    {
        if (State == DeliveryState.Waiting)
        {
            (State, EndedAt, HeldUntil) = (DeliveryState.Stopped, at, null);
            Version++;
        }
    }

    /// <summary>The address is gone: a worker tells it.</summary>
    public void GoToCalls(DateTimeOffset at)
    {
        (Channel, DueAt, HeldUntil) = (Channel.None, at, null);
        Version++;
    }

    /// <summary>A worker has the mail tried again.</summary>
    /// <exception cref="Refused"><c>letters.not-failed</c>.</exception>
    public void TryAgain(Guid by, DateTimeOffset at) => Reopen(TryOutcome.TriedAgain, Channel.Email, by, at);

    /// <summary>A worker will ring instead.</summary>
    /// <exception cref="Refused"><c>letters.not-failed</c>.</exception>
    public void CallInstead(Guid by, DateTimeOffset at) => Reopen(TryOutcome.CallInstead, Channel.Phone, by, at);

    /// <summary>A worker says what came of a call or letter.</summary>
    /// <param name="outcome">Told, passed on, a letter sent; or not reached, and then it comes up again the next day.</param>
    /// <param name="note">A note, 0–300 characters, or null.</param>
    /// <param name="by">Worker.</param>
    /// <param name="again">When to try again, for somebody not reached.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>letters.not-waiting</c>: another worker was faster.</exception>
    public void Tell(TryOutcome outcome, string? note, Guid by, DateTimeOffset again, DateTimeOffset at)
    {
        if (State != DeliveryState.Waiting || Channel is Channel.Email or Channel.Inbox)
        {
            throw new Refused("letters.not-waiting");
        }

        if (outcome == TryOutcome.NotReached)
        {
            Add(outcome, by, note, at);
            DueAt = again;
            return;
        }

        End(DeliveryState.Done, outcome, by, note, at);
    }

    private void Reopen(TryOutcome outcome, Channel channel, Guid by, DateTimeOffset at)
    {
        if (State != DeliveryState.Failed)
        {
            throw new Refused("letters.not-failed");
        }

        Add(outcome, by, null, at);
        (State, EndedAt, Failures, DueAt, Channel) = (DeliveryState.Waiting, null, 0, at, channel);
    }

    private void End(DeliveryState state, TryOutcome outcome, Guid? by, string? note, DateTimeOffset at)
    {
        Add(outcome, by, note, at);
        (State, EndedAt, HeldUntil) = (state, at, null);
    }

    private void Add(TryOutcome outcome, Guid? by, string? note, DateTimeOffset at)
    {
        tries.Add(new()
        {
            DeliveryId = Id,
            Number = tries.Count + 1,
            At = at,
            ActorId = by,
            Outcome = outcome,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() is { Length: > DeliveryTry.LongestNote } said ? said[..DeliveryTry.LongestNote] : note.Trim(),
        });
        Version++;
    }
}

/// <summary>One try of a delivery. Appended.</summary>
public sealed class DeliveryTry
{
    /// <summary>Longest note, characters.</summary>
    public const int LongestNote = 300;

    /// <summary>The delivery.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Worker, or null for the program.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What came of it.</summary>
    public required TryOutcome Outcome { get; init; }

    /// <summary>What the gateway said or the worker wrote; for staff alone.</summary>
    public string? Note { get; init; }
}
