using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A new draft with the texts and hours of an earlier fair; never its people, stands or consents (F-7).</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record CopyFair : IRequest<Guid>, IChange
{
    public Guid FairId { get; init; }

    /// <summary>Day of the new fair; its windows keep their distance to it.</summary>
    [Required(ErrorMessage = "JobFairs.date-required")]
    public DateOnly? Date { get; init; }
}

internal sealed class CopyFairHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<CopyFair, Guid>
{
    public async Task<Guid> Handle(CopyFair request, CancellationToken ct)
    {
        var old = await db.JobFairs.AsNoTracking().OneAsync(request.FairId, ct);
        var days = request.Date!.Value.DayNumber - old.Date.DayNumber;
        var copy = JobFair.Plan(
            new()
            {
                Title = old.Title,
                About = old.About,
                Date = request.Date.Value,
                Opens = old.Opens,
                Closes = old.Closes,
                Place = old.Place,
                GetThere = old.GetThere,
                EmployersFrom = old.EmployersFrom.AddDays(days),
                EmployersUntil = old.EmployersUntil.AddDays(days),
                ResidentsFrom = old.ResidentsFrom.AddDays(days),
                ResidentsUntil = old.ResidentsUntil.AddDays(days),
            },
            clock.GetUtcNow());
        db.JobFairs.Add(copy);
        return copy.Id;
    }
}
