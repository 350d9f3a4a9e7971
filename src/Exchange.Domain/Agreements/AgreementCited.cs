namespace Exchange.Domain.Agreements;

/// <summary>The listing that an agreement answers, and who would help whom.</summary>
/// <param name="OfferId">Offer, or null.</param>
/// <param name="NeedId">Need, or null; one of the two is given (X12).</param>
/// <param name="ListingVersion">Version that was read (L12).</param>
/// <param name="SkillCode">Its skill.</param>
/// <param name="GiverId">Who helps.</param>
/// <param name="ReceiverId">Who is helped.</param>
/// <param name="AuthorId">Its author: one of the two.</param>
public sealed record AgreementCited(Guid? OfferId, Guid? NeedId, int ListingVersion, string SkillCode, Guid GiverId, Guid ReceiverId, Guid AuthorId);
