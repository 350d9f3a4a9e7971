using Exchange.Domain.JobFairs;

namespace Exchange.Api.Features.JobFairs;

internal sealed record FileFair
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string About { get; init; } = "";

    public required string Date { get; init; }

    public required TimeOnly Opens { get; init; }

    public required TimeOnly Closes { get; init; }

    public required string Place { get; init; }

    public string GetThere { get; init; } = "";

    public required string EmployersFrom { get; init; }

    public required string EmployersUntil { get; init; }

    public required string ResidentsFrom { get; init; }

    public required string ResidentsUntil { get; init; }

    public required string Planned { get; init; }

    public string? Published { get; init; }

    public string? Cancelled { get; init; }

    public IReadOnlyList<FileStand> Stands { get; init; } = [];

    public IReadOnlyList<FileRegistration> Registrations { get; init; } = [];
}

internal sealed record FileStand
{
    public required string Employer { get; init; }

    public required IReadOnlyList<string> Vacancies { get; init; }

    public required string Asked { get; init; }

    public StandState State { get; init; }

    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }

    public string? Reason { get; init; }
}

internal sealed record FileRegistration
{
    public required string Person { get; init; }

    public required string At { get; init; }

    public string? Cancelled { get; init; }

    /// <summary>When the person said yes to showing the card to the employers of the fair (C-1).</summary>
    public string? ShowsCard { get; init; }

    public string? Withdrawn { get; init; }

    /// <summary>When the person came through the door, and who saw it.</summary>
    public string? Came { get; init; }

    public string? SeenBy { get; init; }
}
