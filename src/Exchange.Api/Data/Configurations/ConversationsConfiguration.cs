using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ConversationsConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> talk)
    {
        talk.ToTable("Conversations");
        talk.Property(t => t.Note).HasMaxLength(Conversation.LongestNote);
        talk.HasIndex(t => t.PersonId);
        talk.HasIndex(t => new { t.AgreementId, t.PersonId }).IsUnique();
        talk.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        talk.HasOne<Agreement>().WithMany().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}
