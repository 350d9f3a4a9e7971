using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>The agreed time of one of my agreements as a calendar file (RFC 5545); cancelled, it says so and the calendar takes it out.</summary>
[May(Who.Resident)]
public sealed record AgreementCalendar(Guid Id) : IRequest<string>;

internal sealed class AgreementCalendarHandler(ExchangeDb db, CurrentActor actor, Names names) : IRequestHandler<AgreementCalendar, string>
{
    public async Task<string> Handle(AgreementCalendar request, CancellationToken ct)
    {
        var agreement = await db.Agreements.OwnOf(actor).OneAsync(request.Id, ct);
        return agreement.StartsAt is null
            ? throw new Refused("access.not-found")
            : CalendarFile.Of("Susitarimai", await db.MeetingsAsync(actor.Me, [agreement], names, ct));
    }
}
