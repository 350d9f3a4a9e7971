using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ParticipantsConfiguration : IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Block>, IEntityTypeConfiguration<SetupDraft>,
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Vetting>, IEntityTypeConfiguration<Appeal>
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

    public void Configure(EntityTypeBuilder<Conversation> talk)
    {
        talk.ToTable("Conversations");
        talk.Property(t => t.Note).HasMaxLength(Conversation.LongestNote);
        talk.HasIndex(t => t.PersonId);
        talk.HasIndex(t => new { t.AgreementId, t.PersonId }).IsUnique();
        talk.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        talk.HasOne<Agreement>().WithMany().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Vetting> vetting)
    {
        vetting.ToTable("Vettings");
        vetting.HasIndex(v => v.PersonId);
        vetting.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("Appeals");
        appeal.Property(a => a.Why).HasMaxLength(Appeal.LongestWords);
        appeal.Property(a => a.Reason).HasMaxLength(Appeal.LongestWords);
        appeal.HasIndex(a => a.PersonId);
        appeal.HasIndex(a => new { a.TargetId, a.MadeAt, a.PersonId }).IsUnique();
        appeal.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SetupDraft> draft)
    {
        draft.ToTable("SetupDrafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
    }
}
