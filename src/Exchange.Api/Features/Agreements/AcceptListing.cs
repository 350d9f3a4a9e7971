using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say yes to a listing exactly as it was published: one tap. Its author may still decline until a word is said about time.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="Consent">How the person said yes, when somebody acts for them (P3).</param>
/// <param name="AlsoListingId">An own open listing of the same skill that this answers too (X12).</param>
[May(Who.Resident)]
public sealed record AcceptListing(Guid ListingId, ConsentForm? Consent = null, Guid? AlsoListingId = null) : IRequest<Guid>, ITakesPart;

internal sealed class AcceptListingHandler(ExchangeDb db, ListingToAnswer toAnswer, AgreementAccess access, AgreementPromises promises) : IRequestHandler<AcceptListing, Guid>
{
    public async Task<Guid> Handle(AcceptListing request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var (listing, cited) = await toAnswer.ReadAsync(request.ListingId, request.AlsoListingId, ct);
        var agreement = AgreementBeginnings.Take(cited, new(listing.Title, Hours.FromMinutes(listing.Minutes), IsGift: false, null), access.By, consent);
        await promises.PromiseAsync(agreement, agreement.Hours, ct);
        db.Agreements.Add(agreement);
        return agreement.Id;
    }
}
