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

    Staff = SocialWorker | Coordinator | Administrator,
    SignedIn = Resident | Staff | Employer,
    Anyone = SignedIn | Visitor | System,
}

/// <summary>Rule 2: a request without it does not start.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MayAttribute(Who who) : Attribute
{
    public Who Who { get; } = who;
}

/// <summary>A request that changes something: one transaction, one journal entry (rule 7).</summary>
public interface IChange;

/// <summary>A request that carries a password or hands out a session: never kept under a repeat key.</summary>
public interface IHoldsSecret;

/// <summary>A query that opens a person's protected record: leaves an access record (C-10).</summary>
public interface ISensitive
{
    /// <summary>Whose record; the empty id stands for the person the request is about, who may be acted for by somebody else.</summary>
    Guid PersonId { get; }

    string? Reason => null;
}

/// <summary>The shape of a request is wrong: field and text key of what to do.</summary>
public sealed class Invalid(IReadOnlyList<(string Field, string Key, object[] Args)> errors) : Exception("invalid")
{
    public Invalid(string field, string key, params object[] args)
        : this([(field, key, args)])
    {
    }

    public IReadOnlyList<(string Field, string Key, object[] Args)> Errors { get; } = errors;
}
