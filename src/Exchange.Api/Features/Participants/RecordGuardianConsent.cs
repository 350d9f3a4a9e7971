using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>A worker records that a parent or guardian lets one of their young people take part, or knows of it, for 12 months (S2, S3).</summary>
[May(Who.SocialWorker)]
public sealed record RecordGuardianConsent : IRequest<Guid>, IChange
{
    public Guid PersonId { get; init; }

    /// <summary>Name of the parent or guardian.</summary>
    [Required(ErrorMessage = "Identity.guardian-name")]
    [StringLength(GuardianConsent.LongestName, ErrorMessage = "Identity.guardian-name")]
    public string Guardian { get; init; } = "";

    /// <summary>Whether they agree or know.</summary>
    [EnumDataType(typeof(GuardianWord), ErrorMessage = "Participants.consent-required")]
    public GuardianWord Word { get; init; }

    /// <summary>How they agreed.</summary>
    [Required(ErrorMessage = "Participants.consent-required")]
    public ConsentForm? Consent { get; init; }
}

internal sealed class RecordGuardianConsentHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RecordGuardianConsent, Guid>
{
    public async Task<Guid> Handle(RecordGuardianConsent request, CancellationToken ct)
    {
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var person = await db.People.Where(p => mine.Contains(p.Id)).OneAsync(request.PersonId, ct);
        var consent = GuardianConsent.Give(person, request.Guardian, GuardianConsent.CurrentText, request.Consent!.Value, actor.Actor, clock.TodayInKaunas(), clock.GetUtcNow(), request.Word);
        db.GuardianConsents.Add(consent);
        (actor.Note.About, actor.Note.Reason) = (person.Id, request.Consent.ToString());
        return consent.Id;
    }
}
