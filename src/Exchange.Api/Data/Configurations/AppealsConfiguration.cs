using Exchange.Domain.Appeals;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class AppealsConfiguration : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("Appeals");
        appeal.Property(a => a.Why).HasMaxLength(Appeal.LongestWords);
        appeal.Property(a => a.Reason).HasMaxLength(Appeal.LongestWords);
        appeal.HasIndex(a => a.PersonId);
        appeal.HasIndex(a => new { a.TargetId, a.MadeAt, a.PersonId }).IsUnique();
        appeal.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
