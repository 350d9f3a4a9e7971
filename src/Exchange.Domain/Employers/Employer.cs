namespace Exchange.Domain.Employers;

/// <summary>An organisation with jobs. Nothing of it is public before a coordinator has approved it (F-2).</summary>
public sealed class Employer
{
    private Employer()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Name as people know it, 1–120 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code in the Register of Legal Entities, nine digits, unique; see <see cref="CompanyCode"/>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What the employer does, in its own words, 0–1000 characters; public once approved.</summary>
    public string About { get; private set; } = "";

    /// <summary>Whom the coordinator may ask for, 1–80 characters; never public.</summary>
    public string ContactName { get; private set; } = "";

    /// <summary>Phone as +370… or e-mail the coordinator may use; never public.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public EmployerState State { get; private set; }

    /// <summary>When it registered.</summary>
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>Who decided last, or null before the first decision; earlier ones are in the journal.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When it was decided last.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>An employer that waits for approval.</summary>
    /// <param name="code">Nine digits with the right control digit.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>employers.code-wrong</c>.</exception>
    public static Employer Register(string code, DateTimeOffset at) => CompanyCode.IsValid(code)
        ? new() { Id = Guid.CreateVersion7(at), Code = code, RegisteredAt = at }
        : throw new Refused("employers.code-wrong");

    /// <summary>Says who the employer is and whom to ask for.</summary>
    /// <param name="name">Name as people know it.</param>
    /// <param name="about">What the employer does; may be empty.</param>
    /// <param name="contactName">Whom to ask for.</param>
    /// <param name="contact">Phone or e-mail.</param>
    /// <exception cref="Refused"><c>employers.name-missing</c>.</exception>
    public void Describe(string name, string about, string contactName, string contact)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new Refused("employers.name-missing");
        }

        (Name, About, ContactName, Contact) = (name.Trim(), about.Trim(), contactName.Trim(), contact.Trim());
    }

    /// <summary>Lets the employer in.</summary>
    /// <param name="coordinatorId">Who decides; not a person of the employer, which the caller checks.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>employers.decided</c> when it already is approved.</exception>
    public void Approve(Guid coordinatorId, DateTimeOffset at)
    {
        if (State == EmployerState.Approved)
        {
            throw new Refused("employers.decided");
        }

        (State, DecidedById, DecidedAt, Reason) = (EmployerState.Approved, coordinatorId, at, null);
    }

    /// <summary>Says no, or takes an approval back; its vacancies are not public from now on.</summary>
    /// <param name="coordinatorId">Who decides.</param>
    /// <param name="reason">What the employer can put right.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>employers.decided</c> when it already is refused, <c>employers.reason-missing</c> without a reason.</exception>
    public void Refuse(Guid coordinatorId, string reason, DateTimeOffset at)
    {
        if (State == EmployerState.Refused)
        {
            throw new Refused("employers.decided");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new Refused("employers.reason-missing");
        }

        (State, DecidedById, DecidedAt, Reason) = (EmployerState.Refused, coordinatorId, at, reason.Trim());
    }

    /// <summary>After a refusal the employer has put things right and asks again; otherwise nothing changes.</summary>
    public void AskAgain()
    {
        if (State == EmployerState.Refused)
        {
            State = EmployerState.Waiting;
        }
    }
}
