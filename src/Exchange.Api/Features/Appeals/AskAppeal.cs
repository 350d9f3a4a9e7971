using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Appeals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

/// <summary>I do not agree with a worker's decision about my listing, my agreement or me; another worker decides for good.</summary>
[May(Who.Resident)]
public sealed record AskAppeal : IRequest<Guid>, IChange
{
    /// <summary>Listing, agreement or suspension.</summary>
    public Guid TargetId { get; init; }

    /// <summary>In the person's own words.</summary>
    [Required(ErrorMessage = "Appeals.why-missing")]
    [StringLength(Appeal.LongestWords, ErrorMessage = "Appeals.why-missing")]
    public string Why { get; init; } = "";
}

internal sealed class AskAppealHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AskAppeal, Guid>
{
    public async Task<Guid> Handle(AskAppeal request, CancellationToken ct)
    {
        var decision = await db.LatestDecisionAsync(request.TargetId, actor.Me, clock.TodayInKaunas(), ct) ?? throw new Refused("appeals.nothing");
        if (await db.Appeals.AnyAsync(one => one.TargetId == decision.TargetId && one.MadeAt == decision.MadeAt && one.PersonId == actor.Me, ct))
        {
            throw new Refused("appeals.once");
        }

        var appeal = Appeal.Ask(decision, actor.Me, request.Why, clock.GetUtcNow().InKaunas());
        db.Appeals.Add(appeal);
        actor.Note.Target = request.TargetId;
        return appeal.Id;
    }
}
