using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>A worker opens the anketa of one of their own people.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Reason">Why, in the worker's words; the person sees it.</param>
[May(Who.SocialWorker)]
public sealed record AnketaOf(Guid PersonId, string? Reason = null) : IRequest<AnketaView>, ISensitive;

internal sealed class AnketaOfHandler(ExchangeDb db, AnketaReach reach) : IRequestHandler<AnketaOf, AnketaView>
{
    public async Task<AnketaView> Handle(AnketaOf request, CancellationToken ct)
    {
        var person = await reach.PersonAsync(request.PersonId, ct);
        return AnketaView.Of(person, await db.Anketas.AsNoTracking().SingleOrDefaultAsync(anketa => anketa.PersonId == person.Id, ct));
    }
}
