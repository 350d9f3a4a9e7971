using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Let it happen. Where somebody is under 18, a parent or guardian has to know (S3, S5).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ApproveAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Name of the parent or guardian of the one who helps, asked when none is on file.</summary>
    [StringLength(GuardianConsent.LongestName, ErrorMessage = "Identity.guardian-name")]
    public string? GuardianOfGiver { get; init; }

    /// <summary>Name of the parent or guardian of the one who is helped, asked when none is on file.</summary>
    [StringLength(GuardianConsent.LongestName, ErrorMessage = "Identity.guardian-name")]
    public string? GuardianOfReceiver { get; init; }

    /// <summary>How they were told, beside a name.</summary>
    public ConsentForm? Told { get; init; }
}

internal sealed class ApproveAgreementHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, TimeProvider clock) : IRequestHandler<ApproveAgreement, Unit>
{
    public async Task<Unit> Handle(ApproveAgreement request, CancellationToken ct)
    {
        var agreement = await access.StaffAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Approve(access.By);
        await InformAsync(agreement, request, ct);
        return Unit.Value;
    }

    private async Task InformAsync(Agreement agreement, ApproveAgreement request, CancellationToken ct)
    {
        var (day, today, now) = (agreement.StartsAt!.Value.InKaunas().Date(), clock.TodayInKaunas(), clock.GetUtcNow());
        foreach (var person in await db.NotInformedAsync(await db.TwoOfAsync(agreement, ct), day, now, ct))
        {
            var guardian = person.Id == agreement.GiverId ? request.GuardianOfGiver : request.GuardianOfReceiver;
            if (string.IsNullOrWhiteSpace(guardian) || request.Told is not { } told)
            {
                throw new Refused("agreements.guardian-not-informed");
            }

            db.GuardianConsents.Add(GuardianConsent.Give(person, guardian, GuardianConsent.CurrentText, told, actor.Actor, today, now, GuardianWord.Informed));
        }
    }
}
