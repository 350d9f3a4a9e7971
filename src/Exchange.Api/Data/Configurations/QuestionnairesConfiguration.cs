using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class QuestionnairesConfiguration : IEntityTypeConfiguration<Questionnaire>, IEntityTypeConfiguration<QuestionnaireApproval>
{
    public void Configure(EntityTypeBuilder<Questionnaire> questionnaire)
    {
        questionnaire.ToTable("Questionnaires");
        questionnaire.HasKey(a => a.PersonId);
        questionnaire.Property(a => a.PersonId).ValueGeneratedNever();
        questionnaire.Property(a => a.Answers).HasConversion<QuestionnaireAnswersConverter>();
        questionnaire.Property(a => a.Approved).HasConversion<QuestionnaireAnswersConverter>();
        questionnaire.Property(a => a.Version).IsConcurrencyToken();
        questionnaire.HasOne<Person>().WithOne().HasForeignKey<Questionnaire>(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<QuestionnaireApproval> approval)
    {
        approval.ToTable("QuestionnaireApprovals");
        approval.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
