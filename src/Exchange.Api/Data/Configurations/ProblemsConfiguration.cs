using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ProblemsConfiguration : IEntityTypeConfiguration<ProblemCase>, IEntityTypeConfiguration<ProblemStep>, IEntityTypeConfiguration<DeclaredTie>
{
    public void Configure(EntityTypeBuilder<ProblemCase> problem)
    {
        problem.ToTable("ProblemCases", table =>
        {
            table.HasCheckConstraint("CK_ProblemCases_Amount", $"\"SuggestedQuarters\" IS NULL OR \"SuggestedQuarters\" BETWEEN 0 AND {Hours.Most.Quarters}");
            table.HasCheckConstraint("CK_ProblemCases_Matter", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)");
        });
        problem.Property(p => p.Version).IsConcurrencyToken();
        problem.Ignore(p => p.IsOpen).Ignore(p => p.IsSafety);
        problem.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        problem.HasOne<GroupExchange>().WithMany().HasForeignKey(p => p.GroupExchangeId).OnDelete(DeleteBehavior.Restrict);
        problem.HasOne<Person>().WithMany().HasForeignKey(p => p.RaisedById).OnDelete(DeleteBehavior.Restrict);
        problem.HasOne<Person>().WithMany().HasForeignKey(p => p.AboutId).OnDelete(DeleteBehavior.Restrict);
        problem.HasOne<Person>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        problem.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProblemCaseId).OnDelete(DeleteBehavior.Restrict);
        problem.HasIndex(p => new { p.State, p.DueAt });
    }

    public void Configure(EntityTypeBuilder<ProblemStep> step)
    {
        step.ToTable("ProblemSteps");
        step.HasKey(s => new { s.ProblemCaseId, s.Number });
        step.Property(s => s.Text).HasMaxLength(ExchangeWords.LongestMessage);
    }

    public void Configure(EntityTypeBuilder<DeclaredTie> tie)
    {
        tie.ToTable("DeclaredTies");
        tie.HasKey(t => new { t.WorkerId, t.PersonId });
        tie.HasOne<Person>().WithMany().HasForeignKey(t => t.WorkerId).OnDelete(DeleteBehavior.Restrict);
        tie.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
