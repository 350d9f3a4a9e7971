using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>The booklet of an accompanied person, for whoever has no screen of their own. Leaves an access record.</summary>
[May(Who.SocialWorker)]
public sealed record BookletOf(Guid PersonId) : IRequest<Booklet>, ISensitive;

internal sealed class BookletOfHandler(ExchangeDb db, Booklets booklets, CurrentActor actor) : IRequestHandler<BookletOf, Booklet>
{
    public async Task<Booklet> Handle(BookletOf request, CancellationToken ct) =>
        await db.Participants.VisibleTo(actor).AnyAsync(participant => participant.PersonId == request.PersonId, ct)
            ? await booklets.OfAsync(request.PersonId, ct)
            : throw new Refused("access.not-found");
}
