using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Answer with other terms; at most five rounds.</summary>
[May(Who.Resident)]
public sealed record CounterPropose : IRequest<Unit>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>What will be done; empty keeps what was said.</summary>
    [StringLength(ExchangeWords.LongestWhat, ErrorMessage = "Agreements.too-long")]
    public string? What { get; init; }

    /// <summary>How long, rounded to the nearest quarter-hour (G9); nothing for a gift.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>Help without hours (X8).</summary>
    public bool IsGift { get; init; }

    /// <summary>A word to the other.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? Message { get; init; }
}

internal sealed class CounterProposeHandler(AgreementAccess access) : IRequestHandler<CounterPropose, Unit>
{
    public async Task<Unit> Handle(CounterPropose request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        var what = string.IsNullOrWhiteSpace(request.What) ? agreement.What : request.What;
        agreement.Counter(new(what, request.Minutes is { } minutes ? Hours.FromMinutes(minutes) : agreement.Hours, request.IsGift, request.Message), access.By);
        return Unit.Value;
    }
}
