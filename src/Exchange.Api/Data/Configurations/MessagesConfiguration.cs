using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class MessagesConfiguration :
    IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<ContactShare>,
    IEntityTypeConfiguration<TextReport>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("Messages", table => table.HasCheckConstraint("CK_Messages_Thread", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)"));
        message.Property(m => m.Text).HasMaxLength(Message.Longest);
        message.HasOne<Agreement>().WithMany().HasForeignKey(m => m.AgreementId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<GroupExchange>().WithMany().HasForeignKey(m => m.GroupExchangeId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContactShare> share)
    {
        share.ToTable("ContactShares");
        share.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        share.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TextReport> report)
    {
        report.ToTable("TextReports");
        report.Ignore(r => r.Hides);
        report.HasIndex(r => new { r.TargetId, r.ById }).IsUnique();
        report.HasIndex(r => r.DecidedAt);
        report.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Person>().WithMany().HasForeignKey(r => r.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}
