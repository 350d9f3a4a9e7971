using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ParticipantsConfiguration : IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Block>, IEntityTypeConfiguration<SetupDraft>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("Participants");
        participant.HasIndex(p => p.PersonId).IsUnique();
        participant.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<Person>().WithMany().HasForeignKey(p => p.WorkerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Block> block)
    {
        block.ToTable("Blocks");
        block.HasIndex(b => new { b.ByPersonId, b.PersonId }).IsUnique();
        block.HasOne<Person>().WithMany().HasForeignKey(b => b.ByPersonId).OnDelete(DeleteBehavior.Restrict);
        block.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SetupDraft> draft)
    {
        draft.ToTable("SetupDrafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
    }
}
