namespace Exchange.Api.Pipeline;

/// <summary>Who may send a request. Flags, so that one request names all who may.</summary>
[Flags]
public enum Who
{
    None = 0,
    Visitor = 1,
    Resident = 2,
    SocialWorker = 4,
    Employer = 8,
    Coordinator = 16,
    Administrator = 32,

    /// <summary>The program itself: command line, background work.</summary>
    System = 64,

    /// <summary>The holder of the one-time token from the console, before the community is founded.</summary>
    Founder = 128,

    Staff = SocialWorker | Coordinator | Administrator,
    SignedIn = Resident | Staff | Employer,
    Anyone = SignedIn | Visitor | System,
}

/// <summary>Rule 2: a request without it does not start.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MayAttribute(Who who) : Attribute
{
    public Who Who { get; } = who;

    /// <summary>What may still be due when this is sent: only what settles it, so that nothing goes around it.</summary>
    public DueFirst During { get; init; }
}

/// <summary>What must be done before anything else.</summary>
[Flags]
public enum DueFirst
{
    None = 0,

    /// <summary>There is no community yet.</summary>
    SetUp = 1,

    /// <summary>The person signed in with the one-time PIN of a card and chooses their own.</summary>
    NewPin = 2,

    /// <summary>The person is staff of a real community and has no second factor yet.</summary>
    SecondFactor = 4,

    /// <summary>The mandate under which the person acts has ended, and they must know before they go on as themselves (P2).</summary>
    EndActing = 8,
}

/// <summary>A request that changes something: one transaction, one journal entry (rule 7).</summary>
public interface IChange;

/// <summary>A change that writes down what happened elsewhere before: nobody is told of it and nothing is booked or ended by it a second time.</summary>
public interface IReplays : IChange;

/// <summary>A change with which a person takes part in exchanges: begins, answers or offers one. Refused while they are suspended (X10), whoever is at the keyboard.</summary>
public interface ITakesPart : IChange;

/// <summary>A request that carries a password or hands out a session: never kept under a repeat key.</summary>
public interface IHoldsSecret;

/// <summary>A query that opens a person's protected record: leaves an access record (C-10).</summary>
public interface ISensitive
{
    /// <summary>Whose record; the empty id stands for the person the request is about, who may be acted for by somebody else.</summary>
    Guid PersonId { get; }

    string? Reason => null;
}

/// <summary>
/// A query whose answer may hold protected records of people that only its handler knows: it names them to <see cref="CurrentActor.Opened"/>,
/// and each opening is put on file as one of <see cref="ISensitive"/> is.
/// </summary>
public interface IOpensRecords;

/// <summary>The shape of a request is wrong: field and text key of what to do.</summary>
public sealed class Invalid(IReadOnlyList<(string Field, string Key, object[] Args)> errors) : Exception("invalid")
{
    public Invalid(string field, string key, params object[] args)
        : this([(field, key, args)])
    {
    }

    public IReadOnlyList<(string Field, string Key, object[] Args)> Errors { get; } = errors;
}
