using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What a suspension touches.</summary>
internal static class SuspensionReach
{
    private static readonly AgreementState[] Final = [.. AgreementStates.Final];

    /// <summary>Agreements of a person that are not over.</summary>
    public static IQueryable<Agreement> OpenOf(this ExchangeDb db, Guid person) =>
        db.Agreements.Where(agreement => (agreement.GiverId == person || agreement.ReceiverId == person) && !Final.Contains(agreement.State)).OrderBy(agreement => agreement.BegunAt).ThenBy(agreement => agreement.Id);

    /// <summary>Listings of a person that others see.</summary>
    public static IQueryable<Listing> ShownBy(this ExchangeDb db, Guid person, DateTimeOffset now) =>
        db.Listings.Where(listing => listing.OwnerId == person && listing.State == ListingState.Active && listing.EndsAt > now);
}
