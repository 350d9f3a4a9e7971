using Exchange.Domain.Employers;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Employers;

internal sealed record FileEmployer
{
    /// <summary>Nine digits.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string About { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string Contact { get; init; } = "";

    public required string Registered { get; init; }

    public IReadOnlyList<string> People { get; init; } = [];

    public EmployerState State { get; init; }

    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<FileVacancy> Vacancies { get; init; } = [];
}

internal sealed record FileVacancy
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Tasks { get; init; }

    public string PayText { get; init; } = "";

    public decimal? PayFrom { get; init; }

    public decimal? PayTo { get; init; }

    public PayPer PayPer { get; init; }

    public IReadOnlyList<string> Week { get; init; } = [];

    public string HoursText { get; init; } = "";

    public string Place { get; init; } = "";

    public string? Neighbourhood { get; init; }

    public bool Remote { get; init; }

    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<SkillWanted> Skills { get; init; } = [];

    public bool TrainingGiven { get; init; }

    public int Seats { get; init; } = 1;

    public string? Occupation { get; init; }

    public required string Written { get; init; }

    public string? Opened { get; init; }

    public string? Closed { get; init; }
}
