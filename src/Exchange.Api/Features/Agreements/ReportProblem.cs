using System.ComponentModel.DataAnnotations;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say that something is wrong; a worker reads it.</summary>
[May(Who.Resident)]
public sealed record ReportProblem : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? Seen { get; init; }

    /// <summary>What is wrong, for the worker alone.</summary>
    [Required(ErrorMessage = "Agreements.what-is-wrong")]
    [StringLength(AgreementTerms.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string What { get; init; } = "";
}

internal sealed class ReportProblemHandler(Moving moving) : IRequestHandler<ReportProblem, Unit>
{
    public async Task<Unit> Handle(ReportProblem request, CancellationToken ct)
    {
        var agreement = await moving.OwnAsync(request.AgreementId, request.Seen, ct);
        agreement.ReportProblem(request.What, moving.By);
        await moving.SettleAsync(agreement, ct);
        return Unit.Value;
    }
}
