using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Matching;

/// <summary>Listings, neighbours and jobs that fit the signed-in person, best first, each with its reasons.</summary>
[May(Who.Resident)]
public sealed record MyMatches : IRequest<PersonFits>;

internal sealed class MyMatchesHandler(FittingReader fitting, CurrentActor actor) : IRequestHandler<MyMatches, PersonFits>
{
    public async Task<PersonFits> Handle(MyMatches request, CancellationToken ct)
    {
        var all = await fitting.ForAsync(actor.Me, ct);

        // What a worker looks at first is told as a fact, not as a list (S7).
        return all with
        {
            Listings = all.Listings with { ForWorker = [] },
            People = all.People with { ForWorker = [] },
            Vacancies = all.Vacancies with { ForWorker = [] },
        };
    }
}
