using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells when they are free in an ordinary week. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellTimes : IRequest<AnketaSection?>, IChange
{
    public WeekTimes Week { get; init; }
}

internal sealed class TellTimesHandler(AnketaReach reach, AnketaRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellTimes, AnketaSection?>
{
    public async Task<AnketaSection?> Handle(TellTimes request, CancellationToken ct)
    {
        var (_, anketa) = await reach.OpenAsync(null, null, ct);
        anketa.Tell(AnketaSection.Times, new() { Week = request.Week }, actor.Actor, clock.GetUtcNow(), rules);
        return anketa.Next;
    }
}
