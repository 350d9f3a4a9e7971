using Exchange.Domain.Employers;

namespace Exchange.Domain.JobFairs;

/// <summary>Where a stand stands with the coordinator.</summary>
public enum StandState
{
    /// <summary>Waiting for the coordinator's decision.</summary>
    Waiting,

    /// <summary>Approved: shown on the fair's page, and the employer may see candidates' cards.</summary>
    Approved,

    /// <summary>Refused with a reason; may be asked for again.</summary>
    Refused,
}

/// <summary>An employer's place at a fair, with the jobs it brings. One per employer and fair.</summary>
public sealed class Stand
{
    private readonly List<StandVacancy> brings = [];

    private Stand()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Fair.</summary>
    public Guid FairId { get; private init; }

    /// <summary>Employer.</summary>
    public Guid EmployerId { get; private init; }

    /// <summary>The jobs it brings, at least one.</summary>
    public IReadOnlyCollection<StandVacancy> Brings => brings;

    /// <summary>Where it stands.</summary>
    public StandState State { get; private set; }

    /// <summary>When it was asked for, the last time.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Who decided last, or null; earlier decisions are in the journal.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When it was decided last.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>An employer asks for a stand.</summary>
    /// <param name="fair">Fair; the caller has checked its window.</param>
    /// <param name="employer">Approved employer.</param>
    /// <param name="vacancies">The employer's open vacancies.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">As <see cref="Bring"/>; <c>employers.not-approved</c>.</exception>
    public static Stand Ask(JobFair fair, Employer employer, IEnumerable<Vacancy> vacancies, DateTimeOffset at)
    {
        if (employer.State != EmployerState.Approved)
        {
            throw new Refused("employers.not-approved");
        }

        var stand = new Stand { Id = Guid.CreateVersion7(at), FairId = fair.Id, EmployerId = employer.Id };
        stand.Bring(vacancies, at);
        return stand;
    }

    /// <summary>Says anew which jobs it brings. After a refusal this asks again; an approved stand stays approved.</summary>
    /// <param name="vacancies">The employer's open vacancies.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.no-vacancy</c> without any; <c>job-fairs.vacancy-of-another</c>.</exception>
    public void Bring(IEnumerable<Vacancy> vacancies, DateTimeOffset at)
    {
        var wanted = vacancies.ToDictionary(vacancy => vacancy.Id);
        if (wanted.Count == 0)
        {
            throw new Refused("job-fairs.no-vacancy");
        }

        if (wanted.Values.Any(vacancy => vacancy.EmployerId != EmployerId))
        {
            throw new Refused("job-fairs.vacancy-of-another");
        }

        brings.RemoveAll(brought => !wanted.ContainsKey(brought.VacancyId));
        brings.AddRange(wanted.Keys.Where(id => brings.All(brought => brought.VacancyId != id)).Select(id => new StandVacancy(Id, id)));
        (State, AskedAt) = (State == StandState.Refused ? StandState.Waiting : State, at);
    }

    /// <summary>Gives the stand.</summary>
    /// <param name="coordinatorId">Who decides.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.decided</c> when it already is approved.</exception>
    public void Approve(Guid coordinatorId, DateTimeOffset at)
    {
        if (State == StandState.Approved)
        {
            throw new Refused("job-fairs.decided");
        }

        (State, DecidedById, DecidedAt, Reason) = (StandState.Approved, coordinatorId, at, null);
    }

    /// <summary>Says no, or takes an approval back.</summary>
    /// <param name="coordinatorId">Who decides.</param>
    /// <param name="reason">What the employer can put right.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.decided</c> when it already is refused, <c>job-fairs.reason-missing</c> without a reason.</exception>
    public void Refuse(Guid coordinatorId, string reason, DateTimeOffset at)
    {
        if (State == StandState.Refused)
        {
            throw new Refused("job-fairs.decided");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new Refused("job-fairs.reason-missing");
        }

        (State, DecidedById, DecidedAt, Reason) = (StandState.Refused, coordinatorId, at, reason.Trim());
    }
}

/// <summary>A job brought to a stand. A value.</summary>
/// <param name="StandId">Stand.</param>
/// <param name="VacancyId">Vacancy of the stand's employer.</param>
public sealed record StandVacancy(Guid StandId, Guid VacancyId);
