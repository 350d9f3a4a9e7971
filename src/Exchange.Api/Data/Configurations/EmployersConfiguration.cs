using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class EmployersConfiguration :
    IEntityTypeConfiguration<Employer>,
    IEntityTypeConfiguration<EmployerMember>,
    IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.ToTable("Employers");
        employer.Property(e => e.Name).HasMaxLength(120);
        employer.Property(e => e.Code).HasMaxLength(9);
        employer.Property(e => e.About).HasMaxLength(1000);
        employer.Property(e => e.ContactName).HasMaxLength(80);
        employer.Property(e => e.Contact).HasMaxLength(120);
        employer.Property(e => e.Reason).HasMaxLength(500);
        employer.Property(e => e.State).IsConcurrencyToken();
        employer.HasIndex(e => e.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EmployerMember> member)
    {
        member.ToTable("EmployerMembers");
        member.HasIndex(m => m.PersonId).IsUnique();
        member.HasOne<Employer>().WithMany().HasForeignKey(m => m.EmployerId).OnDelete(DeleteBehavior.Restrict);
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Vacancy> vacancy)
    {
        vacancy.ToTable("Vacancies");
        vacancy.Property(v => v.Title).HasMaxLength(80);
        vacancy.Property(v => v.Tasks).HasMaxLength(2000);
        vacancy.Property(v => v.PayText).HasMaxLength(200);
        vacancy.Property(v => v.HoursText).HasMaxLength(200);
        vacancy.Property(v => v.Place).HasMaxLength(120);
        vacancy.Property(v => v.Languages).HasConversion<JsonListConverter<LanguageSpoken>, JsonListComparer<LanguageSpoken>>();
        vacancy.Property(v => v.Skills).HasConversion<JsonListConverter<SkillWanted>, JsonListComparer<SkillWanted>>();
        vacancy.Property(v => v.ChangedAt).IsConcurrencyToken();
        vacancy.HasIndex(v => new { v.State, v.OpenUntil });
        vacancy.HasOne<Employer>().WithMany().HasForeignKey(v => v.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}
