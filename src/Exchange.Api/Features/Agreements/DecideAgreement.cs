using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>
/// Decide about the hours of an agreement: close what the two could not, put right what is booked, book upon appeal what was not. What was reported about its hours is
/// decided by this too.
/// </summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Agreements.decision-missing")]
    [EnumDataType(typeof(HoursOutcome), ErrorMessage = "Agreements.decision-missing")]
    public HoursOutcome? Outcome { get; init; }

    /// <summary>What is booked when corrected, rounded to the nearest quarter-hour (G9).</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>In plain words, for both to read.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideAgreementHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access) : IRequestHandler<DecideAgreement, Unit>
{
    public async Task<Unit> Handle(DecideAgreement request, CancellationToken ct)
    {
        var agreement = await access.StaffAsync(request.AgreementId, request.ExpectedVersion, ct);
        var raisedBy = await db.ProblemCases.OpenAboutHoursOf(agreement.Id).Select(problem => (Guid?)problem.RaisedById).SingleOrDefaultAsync(ct);
        agreement.Decide(request.Outcome!.Value, Hours.FromMinutes(request.Minutes ?? 0), request.Reason, access.By, inCase: raisedBy is not null);
        actor.Note.About = raisedBy;
        actor.Note.Reason = agreement.Steps[^1].Text;
        return Unit.Value;
    }
}
