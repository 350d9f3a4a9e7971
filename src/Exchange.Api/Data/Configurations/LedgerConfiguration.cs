using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class LedgerConfiguration : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Posting>, IEntityTypeConfiguration<Entry>,
    IEntityTypeConfiguration<LedgerSeal>, IEntityTypeConfiguration<LedgerInspection>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<LimitChange>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts", table => table.HasCheckConstraint("CK_Accounts_Limits", "\"Floor\" <= 0 AND \"Cap\" >= 0"));
        account.HasIndex(a => a.PersonId).IsUnique();
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("Postings", table => table.HasCheckConstraint("CK_Postings_Lines", "\"Lines\" >= 2"));
        posting.Property(p => p.Reason).HasMaxLength(500);
        posting.HasIndex(p => new { p.CauseId, p.Kind }).IsUnique();
        posting.HasIndex(p => p.MirrorOfId).IsUnique();
        posting.HasIndex(p => p.AboutId);
        posting.HasOne<Posting>().WithMany().HasForeignKey(p => p.MirrorOfId).OnDelete(DeleteBehavior.Restrict);
        posting.HasMany(p => p.Entries).WithOne().HasForeignKey(e => e.PostingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("Entries", table => table.HasCheckConstraint("CK_Entries_NotZero", "\"Quarters\" <> 0"));
        entry.HasKey(e => new { e.PostingId, e.AccountId });
        entry.HasIndex(e => e.AccountId);
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LedgerSeal> seal)
    {
        seal.HasKey(s => s.Day);
        seal.Property(s => s.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<LedgerInspection> inspection)
    {
        inspection.HasIndex(i => i.At);
        inspection.Property(i => i.Findings).HasConversion(new JsonListConverter<LedgerFinding>(), new JsonListComparer<LedgerFinding>());
    }

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("Grants", table => table.HasCheckConstraint("CK_Grants_Quarters", $"\"Quarters\" BETWEEN {Hours.Least.Quarters} AND {Hours.Most.Quarters}"));
        grant.Property(g => g.Reason).HasMaxLength(Grant.LongestReason);
        grant.Property(g => g.PersonIds).HasConversion(new JsonListConverter<Guid>(), new JsonListComparer<Guid>());
        grant.Ignore(g => g.Total);
        grant.HasIndex(g => g.AskedAt);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.AskedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LimitChange> change)
    {
        change.ToTable("LimitChanges");
        change.Property(c => c.Reason).HasMaxLength(LimitChange.LongestReason);
        change.HasIndex(c => c.PersonId);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
