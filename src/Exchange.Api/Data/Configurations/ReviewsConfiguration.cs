using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ReviewsConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews", table => table.HasCheckConstraint("CK_Reviews_Matter", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)"));
        review.Property(r => r.ThankYou).HasMaxLength(Review.LongestThanks);
        review.Property(r => r.Reply).HasMaxLength(Review.LongestThanks);
        review.Property(r => r.Note).HasMaxLength(Review.LongestNote);
        review.HasIndex(r => new { r.AgreementId, r.ById }).IsUnique();
        review.HasIndex(r => new { r.GroupExchangeId, r.ById, r.AboutId }).IsUnique();
        review.HasIndex(r => r.AboutId);
        review.HasIndex(r => r.ShownFrom);
        review.HasOne<GroupExchange>().WithMany().HasForeignKey(r => r.GroupExchangeId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Person>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}
