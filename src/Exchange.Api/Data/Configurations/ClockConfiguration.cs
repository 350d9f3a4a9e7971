using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ClockConfiguration : IEntityTypeConfiguration<ClockFailure>
{
    public void Configure(EntityTypeBuilder<ClockFailure> failure)
    {
        failure.ToTable("ClockFailures");
        failure.Property(f => f.Id).ValueGeneratedNever();
        failure.Property(f => f.Work).HasMaxLength(60);
        failure.Property(f => f.Trace).HasMaxLength(32);
        failure.HasIndex(f => new { f.Work, f.ItemId }).IsUnique();
    }
}
