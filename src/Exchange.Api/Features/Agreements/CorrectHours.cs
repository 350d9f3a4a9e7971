using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Put right what was booked for a completed agreement: the wrong hours are taken back, the right ones are booked.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record CorrectHours : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>What should have been booked, rounded to the nearest quarter-hour (G9); 0 for nothing.</summary>
    [Required(ErrorMessage = "Agreements.amount-range")]
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>For both to read.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(Longest, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";

    private const int Longest = 500;
}

internal sealed class CorrectHoursHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access) : IRequestHandler<CorrectHours, Unit>
{
    public async Task<Unit> Handle(CorrectHours request, CancellationToken ct)
    {
        var agreement = await access.StaffAsync(request.AgreementId, request.ExpectedVersion, ct);
        await db.MustBeImpartialAsync(agreement, actor.Actor, access.By.At, ct);
        agreement.CorrectHours(Hours.FromMinutes(request.Minutes!.Value), request.Reason, access.By);
        actor.Note.Reason = agreement.Steps[^1].Text;
        return Unit.Value;
    }
}
