namespace Exchange.Domain.Employers;

/// <summary>Where a vacancy stands.</summary>
public enum VacancyState
{
    /// <summary>Being written; only the employer sees it.</summary>
    Draft,

    /// <summary>Open, until its last day.</summary>
    Open,

    /// <summary>Closed by the employer or a coordinator; may be opened again.</summary>
    Closed,
}
