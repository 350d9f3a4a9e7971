using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person stands by their answers; from then on others can meet them.</summary>
/// <param name="Version">The version that was read, or null not to ask.</param>
[May(Who.Resident)]
public sealed record ApproveMyAnketa(int? Version = null) : IRequest<int>, IChange;

internal sealed class ApproveMyAnketaHandler(ExchangeDb db, AnketaReach reach, CurrentActor actor, TimeProvider clock) : IRequestHandler<ApproveMyAnketa, int>
{
    public async Task<int> Handle(ApproveMyAnketa request, CancellationToken ct)
    {
        if (actor.IsActingForAnother)
        {
            throw new Refused("questionnaires.person-approves"); // the worker records the person's word instead (F10)
        }

        var (_, anketa) = await reach.OpenAsync(null, request.Version, ct);
        db.AnketaApprovals.Add(anketa.Approve(clock.GetUtcNow()));
        return anketa.Version;
    }
}
