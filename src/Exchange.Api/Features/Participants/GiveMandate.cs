using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Participants;

/// <summary>A worker records that one of their people lets them act in their name, for up to 12 months (P2).</summary>
[May(Who.SocialWorker)]
public sealed record GiveMandate : IRequest<Guid>, IChange
{
    public Guid PersonId { get; init; }

    /// <summary>How the person agreed.</summary>
    [Required(ErrorMessage = "Participants.consent-required")]
    public ConsentForm? Consent { get; init; }

    /// <summary>What the worker may do; left out, everything.</summary>
    public IReadOnlyList<MandateScope>? Scopes { get; init; }

    /// <summary>Calendar months.</summary>
    [Range(1, 12, ErrorMessage = "Identity.mandate-length")]
    public int Months { get; init; } = 12;
}

internal sealed class GiveMandateHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<GiveMandate, Guid>
{
    public async Task<Guid> Handle(GiveMandate request, CancellationToken ct)
    {
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var person = await db.People.Where(p => mine.Contains(p.Id)).OneAsync(request.PersonId, ct);
        var mandate = Mandate.Give(actor.Actor, person.Id, request.Consent!.Value, clock.GetUtcNow(), request.Months, request.Scopes?.Together() ?? MandateScope.All);
        db.Mandates.Add(mandate);
        (actor.Note.About, actor.Note.Reason) = (person.Id, request.Consent.ToString());
        return mandate.Id;
    }
}
