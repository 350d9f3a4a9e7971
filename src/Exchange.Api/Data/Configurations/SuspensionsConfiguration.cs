using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class SuspensionsConfiguration : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> suspension)
    {
        suspension.ToTable("Suspensions");
        suspension.Property(s => s.Reason).HasMaxLength(Suspension.LongestReason);
        suspension.Property(s => s.LiftedReason).HasMaxLength(Suspension.LongestReason);
        suspension.HasIndex(s => s.PersonId);
        suspension.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
