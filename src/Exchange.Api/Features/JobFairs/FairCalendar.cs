using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A fair as a calendar file (RFC 5545): only the fair, never who meets whom (T-10).</summary>
[May(Who.Anyone)]
public sealed record FairCalendar(Guid Id) : IRequest<string>;

internal sealed class FairCalendarHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<FairCalendar, string>
{
    public async Task<string> Handle(FairCalendar request, CancellationToken ct) =>
        CalendarFile.Of("Muges", [Meetings.Of(await db.FairsVisibleTo(actor).AsNoTracking().OneAsync(request.Id, ct))]);
}
