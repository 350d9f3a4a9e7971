using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class QuestionnairesConfiguration : IEntityTypeConfiguration<Anketa>, IEntityTypeConfiguration<AnketaApproval>
{
    public void Configure(EntityTypeBuilder<Anketa> anketa)
    {
        anketa.ToTable("Anketas");
        anketa.HasKey(a => a.PersonId);
        anketa.Property(a => a.PersonId).ValueGeneratedNever();
        anketa.Property(a => a.Answers).HasConversion<AnketaAnswersConverter>();
        anketa.Property(a => a.Approved).HasConversion<AnketaAnswersConverter>();
        anketa.Property(a => a.Version).IsConcurrencyToken();
        anketa.HasOne<Person>().WithOne().HasForeignKey<Anketa>(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AnketaApproval> approval)
    {
        approval.ToTable("AnketaApprovals");
        approval.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
