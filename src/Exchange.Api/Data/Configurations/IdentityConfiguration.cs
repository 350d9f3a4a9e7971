using Exchange.Api.Identity;
using Exchange.Domain.Identity;
using Exchange.Domain.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class IdentityConfiguration :
    IEntityTypeConfiguration<Login>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Mandate>,
    IEntityTypeConfiguration<GuardianConsent>,
    IEntityTypeConfiguration<Objection>,
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<AccessRecord>,
    IEntityTypeConfiguration<OnceKey>,
    IEntityTypeConfiguration<Community>
{
    public void Configure(EntityTypeBuilder<Login> login)
    {
        login.ToTable("Logins");
        login.Property(l => l.Roles).HasConversion<int>();
        login.HasOne<Person>().WithOne().HasForeignKey<Login>(l => l.Id).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("LoginClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> external) => external.ToTable("LoginProviders");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("LoginTokens");

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.FirstName).HasMaxLength(60);
        person.Property(p => p.LastName).HasMaxLength(80);
        person.Property(p => p.Alias).HasMaxLength(60);
        person.HasIndex(p => p.MemberNumber).IsUnique();
        person.HasIndex(p => p.Email).IsUnique();
        person.HasIndex(p => p.Phone).IsUnique();
        person.Ignore(p => p.PublicName).Ignore(p => p.FullName);
    }

    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.ToTable("Mandates");
        mandate.Property(m => m.Scopes).HasConversion<int>();
        mandate.HasOne<Person>().WithMany().HasForeignKey(m => m.WorkerId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GuardianConsent> consent)
    {
        consent.ToTable("GuardianConsents");
        consent.Property(c => c.Guardian).HasMaxLength(GuardianConsent.LongestName);
        consent.HasIndex(c => c.PersonId);
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("Objections");
        objection.Property(o => o.Words).HasMaxLength(Objection.LongestWords);
        objection.Property(o => o.Reason).HasMaxLength(Objection.LongestWords);
        objection.HasIndex(o => o.ActId).IsUnique();
        objection.HasIndex(o => o.DueAt);
        objection.HasOne<JournalEntry>().WithMany().HasForeignKey(o => o.ActId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.HasIndex(e => e.SubjectId);
        entry.HasIndex(e => e.Target);
    }

    public void Configure(EntityTypeBuilder<AccessRecord> record)
    {
        record.ToTable("AccessRecords");
        record.HasIndex(r => r.SubjectId);
    }

    public void Configure(EntityTypeBuilder<OnceKey> key)
    {
        key.ToTable("OnceKeys");
        key.HasKey(k => k.Key);
    }

    public void Configure(EntityTypeBuilder<Community> community)
    {
        community.ToTable("Communities");
        community.Property(c => c.Id).ValueGeneratedNever();
    }
}
