namespace Exchange.Domain.Agreements;

/// <summary>The listings that an agreement answers, and who would help whom.</summary>
/// <param name="OfferId">Offer, or null.</param>
/// <param name="NeedId">Need, or null; at least one of the two is given (X12).</param>
/// <param name="ListingVersion">Version of the answered one that was read (L12).</param>
/// <param name="SkillCode">Its skill.</param>
/// <param name="GiverId">Who helps.</param>
/// <param name="ReceiverId">Who is helped.</param>
/// <param name="AuthorId">Author of the answered one: one of the two.</param>
public sealed record AgreementCited(Guid? OfferId, Guid? NeedId, int ListingVersion, string SkillCode, Guid GiverId, Guid ReceiverId, Guid AuthorId);

/// <summary>Which of the cited listings is which.</summary>
public static class CitedListings
{
    /// <summary>The listing that was answered: the author's. Null for what stands on paper alone.</summary>
    public static Guid? Answered(this Agreement agreement) =>
        agreement.AuthorId == agreement.GiverId ? agreement.OfferId ?? agreement.NeedId : agreement.NeedId ?? agreement.OfferId;

    /// <summary>The listing of the other side that it answers too, or null (X12).</summary>
    public static Guid? Also(this Agreement agreement) =>
        agreement is { OfferId: { } offer, NeedId: { } need } ? (agreement.AuthorId == agreement.GiverId ? need : offer) : null;
}
