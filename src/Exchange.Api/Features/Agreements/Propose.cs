using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Answer a listing with own terms; the author answers.</summary>
[May(Who.Resident)]
public sealed record Propose : IRequest<Guid>, ITakesPart
{
    public Guid ListingId { get; init; }

    /// <summary>What will be done; empty takes the title of the listing.</summary>
    [StringLength(ExchangeWords.LongestWhat, ErrorMessage = "Agreements.too-long")]
    public string? What { get; init; }

    /// <summary>How long, rounded to the nearest quarter-hour (G9); nothing for a gift.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>Help without hours (X8).</summary>
    public bool IsGift { get; init; }

    /// <summary>An own open listing of the same skill that this answers too (X12).</summary>
    public Guid? AlsoListingId { get; init; }

    /// <summary>A word to the author.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? Message { get; init; }
}

internal sealed class ProposeHandler(ExchangeDb db, ListingToAnswer toAnswer, AgreementAccess access) : IRequestHandler<Propose, Guid>
{
    public async Task<Guid> Handle(Propose request, CancellationToken ct)
    {
        var (listing, cited) = await toAnswer.ReadAsync(request.ListingId, request.AlsoListingId, ct);
        var what = string.IsNullOrWhiteSpace(request.What) ? listing.Title : request.What;
        var agreement = AgreementBeginnings.Propose(cited, new(what, Hours.FromMinutes(request.Minutes ?? listing.Minutes), request.IsGift, request.Message), access.By);
        db.Agreements.Add(agreement);
        return agreement.Id;
    }
}
