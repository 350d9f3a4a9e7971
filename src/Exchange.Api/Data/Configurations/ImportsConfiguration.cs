using Exchange.Domain.Identity;
using Exchange.Domain.Occupations;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ImportsConfiguration :
    IEntityTypeConfiguration<Occupation>,
    IEntityTypeConfiguration<OccupationName>,
    IEntityTypeConfiguration<OccupationGroup>,
    IEntityTypeConfiguration<OwnNumber>,
    IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<Occupation> occupation)
    {
        occupation.ToTable("Occupations");
        occupation.HasKey(o => o.Uri);
        occupation.Property(o => o.Uri).HasMaxLength(200);
        occupation.Property(o => o.Group).HasMaxLength(4);
        occupation.HasMany(o => o.Names).WithOne().HasForeignKey(name => name.Uri).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OccupationName> name)
    {
        name.ToTable("OccupationNames");
        name.HasKey(n => new { n.Uri, n.Language });
        name.Property(n => n.Uri).HasMaxLength(200);
        name.Property(n => n.Language).HasMaxLength(2);
    }

    public void Configure(EntityTypeBuilder<OccupationGroup> group)
    {
        group.ToTable("OccupationGroups");
        group.HasKey(g => new { g.Code, g.Language });
        group.Property(g => g.Code).HasMaxLength(4);
        group.Property(g => g.Language).HasMaxLength(2);
    }

    public void Configure(EntityTypeBuilder<OwnNumber> number)
    {
        number.ToTable("OwnNumbers");
        number.HasKey(n => new { n.WorkerId, n.Number });
        number.Property(n => n.Number).HasMaxLength(60);
        number.HasOne<Person>().WithMany().HasForeignKey(n => n.WorkerId).OnDelete(DeleteBehavior.Restrict);
        number.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportDraft> draft)
    {
        draft.ToTable("ImportDrafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.FileName).HasMaxLength(200);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
