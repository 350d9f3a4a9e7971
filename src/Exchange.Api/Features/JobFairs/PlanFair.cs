using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.JobFairs;
using MediatR;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A coordinator prepares a fair: a new draft, or changes to one there is.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record PlanFair : IRequest<Guid>, IChange
{
    /// <summary>The fair to change; left out, a new draft is made.</summary>
    public Guid? Id { get; init; }

    /// <summary>The version the writer has seen; another one there is refused.</summary>
    public long? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "job-fairs.title-missing")]
    [StringLength(80, ErrorMessage = "JobFairs.title-long")]
    public string Title { get; init; } = "";

    [StringLength(1000, ErrorMessage = "JobFairs.about-long")]
    public string? About { get; init; }

    [Required(ErrorMessage = "JobFairs.date-required")]
    public DateOnly? Date { get; init; }

    /// <summary>Kaunas time.</summary>
    [Required(ErrorMessage = "JobFairs.hours-required")]
    public TimeOnly? Opens { get; init; }

    /// <summary>Kaunas time.</summary>
    [Required(ErrorMessage = "JobFairs.hours-required")]
    public TimeOnly? Closes { get; init; }

    [Required(ErrorMessage = "job-fairs.place-missing")]
    [StringLength(120, ErrorMessage = "JobFairs.place-long")]
    public string Place { get; init; } = "";

    [StringLength(500, ErrorMessage = "JobFairs.get-there-long")]
    public string? GetThere { get; init; }

    /// <summary>First day employers may ask for a stand; left out, today.</summary>
    public DateOnly? EmployersFrom { get; init; }

    /// <summary>Last day employers may ask for a stand; left out, three days before the fair.</summary>
    public DateOnly? EmployersUntil { get; init; }

    /// <summary>First day residents may register; left out, today.</summary>
    public DateOnly? ResidentsFrom { get; init; }

    /// <summary>Last day residents may register; left out, the day of the fair.</summary>
    public DateOnly? ResidentsUntil { get; init; }

    internal FairPlan Plan(DateOnly today) => new()
    {
        Title = Title,
        About = About ?? "",
        Date = Date!.Value,
        Opens = Opens!.Value,
        Closes = Closes!.Value,
        Place = Place,
        GetThere = GetThere ?? "",
        EmployersFrom = EmployersFrom ?? today,
        EmployersUntil = EmployersUntil ?? Later(EmployersFrom ?? today, Date.Value.AddDays(-3)),
        ResidentsFrom = ResidentsFrom ?? today,
        ResidentsUntil = ResidentsUntil ?? Date.Value,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

internal sealed class PlanFairHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<PlanFair, Guid>
{
    public async Task<Guid> Handle(PlanFair request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var plan = request.Plan(clock.TodayInKaunas());
        if (request.Id is not { } id)
        {
            var draft = JobFair.Plan(plan, now);
            db.JobFairs.Add(draft);
            return draft.Id;
        }

        var fair = await db.JobFairs.OneAsync(id, ct);
        if (request.ExpectedVersion is { } seen && seen != fair.ChangedAt.UtcTicks)
        {
            throw new Refused("access.changed");
        }

        fair.Change(plan, now);
        return fair.Id;
    }
}
