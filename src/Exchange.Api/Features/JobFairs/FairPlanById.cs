using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>The plan of a fair as its form stands, ready to be changed and sent back; without a fair, a new one that begins today.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record FairPlanById(Guid? Id) : IRequest<PlanFair>;

internal sealed class FairPlanByIdHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<FairPlanById, PlanFair>
{
    public async Task<PlanFair> Handle(FairPlanById request, CancellationToken ct)
    {
        if (request.Id is not { } id)
        {
            var today = clock.TodayInKaunas();
            return new() { Opens = new(10, 0), Closes = new(15, 0), EmployersFrom = today, ResidentsFrom = today };
        }

        var fair = await db.JobFairs.AsNoTracking().OneAsync(id, ct);
        return new()
        {
            Id = fair.Id,
            ExpectedVersion = fair.ChangedAt.UtcTicks,
            Title = fair.Title,
            About = fair.About,
            Date = fair.Date,
            Opens = fair.Opens,
            Closes = fair.Closes,
            Place = fair.Place,
            GetThere = fair.GetThere,
            EmployersFrom = fair.EmployersFrom,
            EmployersUntil = fair.EmployersUntil,
            ResidentsFrom = fair.ResidentsFrom,
            ResidentsUntil = fair.ResidentsUntil,
        };
    }
}
