using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class VettingsConfiguration : IEntityTypeConfiguration<Vetting>
{
    public void Configure(EntityTypeBuilder<Vetting> vetting)
    {
        vetting.ToTable("Vettings");
        vetting.HasIndex(v => v.PersonId);
        vetting.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
