namespace Exchange.Domain.Employers;

/// <summary>Where an employer stands with the coordinator (F-2).</summary>
public enum EmployerState
{
    /// <summary>Waiting for the coordinator's decision.</summary>
    Waiting,

    /// <summary>Approved: open vacancies are public.</summary>
    Approved,

    /// <summary>Refused with a reason; may be put right and sent again.</summary>
    Refused,
}
