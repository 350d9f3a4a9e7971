using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person goes past a part without an answer. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record SkipPart(AnketaSection Section) : IRequest<AnketaSection?>, IChange;

internal sealed class SkipPartHandler(AnketaReach reach, TimeProvider clock) : IRequestHandler<SkipPart, AnketaSection?>
{
    public async Task<AnketaSection?> Handle(SkipPart request, CancellationToken ct)
    {
        var (_, anketa) = await reach.OpenAsync(null, null, ct);
        anketa.Skip(request.Section, clock.GetUtcNow());
        return anketa.Next;
    }
}
