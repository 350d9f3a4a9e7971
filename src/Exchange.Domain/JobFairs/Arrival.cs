namespace Exchange.Domain.JobFairs;

/// <summary>A person came through the door. Appended; a mistake is undone by a date, so the list of the day keeps both (K-5).</summary>
public sealed class Arrival
{
    private Arrival()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Fair.</summary>
    public Guid FairId { get; private init; }

    /// <summary>Registration they came with.</summary>
    public Guid RegistrationId { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Who stood at the door.</summary>
    public Guid MarkedById { get; private init; }

    /// <summary>When it was undone, or null.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Marks an arrival.</summary>
    /// <param name="fair">Fair, which takes place today.</param>
    /// <param name="registration">Live registration for it.</param>
    /// <param name="markedById">Who stands at the door.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.not-today</c> on another day, <c>job-fairs.badge-void</c> for a cancelled registration.</exception>
    public static Arrival Mark(JobFair fair, FairRegistration registration, Guid markedById, DateOnly today, DateTimeOffset at) =>
        fair.State != FairState.Published || fair.Date != today ? throw new Refused("job-fairs.not-today")
        : registration.CancelledAt is not null ? throw new Refused("job-fairs.badge-void")
        : new() { Id = Guid.CreateVersion7(at), FairId = registration.FairId, RegistrationId = registration.Id, At = at, MarkedById = markedById };

    /// <summary>Undoes it; a second time changes nothing.</summary>
    /// <param name="at">Now.</param>
    public void Undo(DateTimeOffset at) => UndoneAt ??= at;
}
