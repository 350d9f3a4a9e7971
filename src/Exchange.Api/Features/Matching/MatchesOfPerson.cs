using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Matching;

/// <summary>What fits a person of the worker's own caseload, with the matches that wait for the worker (S7).</summary>
[May(Who.SocialWorker)]
public sealed record MatchesOfPerson(Guid PersonId) : IRequest<PersonOfCaseFits>, ISensitive;

public sealed record PersonOfCaseFits(string Name, bool Protected, PersonFits Fits);

internal sealed class MatchesOfPersonHandler(ExchangeDb db, FittingReader fitting, CurrentActor actor) : IRequestHandler<MatchesOfPerson, PersonOfCaseFits>
{
    public async Task<PersonOfCaseFits> Handle(MatchesOfPerson request, CancellationToken ct)
    {
        if (!await db.Participants.VisibleTo(actor).AnyAsync(participant => participant.PersonId == request.PersonId, ct))
        {
            throw new Refused("access.not-found");
        }

        var person = await db.People.AsNoTracking().OneAsync(request.PersonId, ct);
        return new(person.FullName, person.Protected, await fitting.ForAsync(request.PersonId, ct));
    }
}
