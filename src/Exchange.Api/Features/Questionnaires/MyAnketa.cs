using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person's own anketa; empty when it is not begun. Opened under a mandate, it leaves an access record.</summary>
[May(Who.Resident)]
public sealed record MyAnketa : IRequest<AnketaView>, ISensitive
{
    Guid ISensitive.PersonId => Guid.Empty;
}

internal sealed class MyAnketaHandler(ExchangeDb db, AnketaReach reach) : IRequestHandler<MyAnketa, AnketaView>
{
    public async Task<AnketaView> Handle(MyAnketa request, CancellationToken ct)
    {
        var person = await reach.PersonAsync(null, ct);
        return AnketaView.Of(person, await db.Anketas.AsNoTracking().SingleOrDefaultAsync(anketa => anketa.PersonId == person.Id, ct));
    }
}
