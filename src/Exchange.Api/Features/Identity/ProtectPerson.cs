using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>The worker looks at this person's matches first, or no longer does (S7). It only routes; nothing is hidden.</summary>
[May(Who.SocialWorker)]
public sealed record ProtectPerson(Guid PersonId, bool On) : IRequest<Guid>, IChange;

internal sealed class ProtectPersonHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<ProtectPerson, Guid>
{
    public async Task<Guid> Handle(ProtectPerson request, CancellationToken ct)
    {
        if (!await db.Participants.VisibleTo(actor).AnyAsync(participant => participant.PersonId == request.PersonId, ct))
        {
            throw new Refused("access.not-found");
        }

        var person = await db.People.OneAsync(request.PersonId, ct);
        person.Protect(request.On);
        actor.Note.About = person.Id;
        return person.Id;
    }
}
