using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.JobFairs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class JobFairsConfiguration :
    IEntityTypeConfiguration<JobFair>,
    IEntityTypeConfiguration<Stand>,
    IEntityTypeConfiguration<StandVacancy>,
    IEntityTypeConfiguration<FairRegistration>,
    IEntityTypeConfiguration<CardConsent>,
    IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<JobFair> fair)
    {
        fair.ToTable("JobFairs");
        fair.Property(f => f.Title).HasMaxLength(80);
        fair.Property(f => f.About).HasMaxLength(1000);
        fair.Property(f => f.Place).HasMaxLength(120);
        fair.Property(f => f.GetThere).HasMaxLength(500);
        fair.Property(f => f.ChangedAt).IsConcurrencyToken();
        fair.HasIndex(f => f.Date);
    }

    public void Configure(EntityTypeBuilder<Stand> stand)
    {
        stand.ToTable("Stands");
        stand.Property(s => s.Reason).HasMaxLength(500);
        stand.Property(s => s.State).IsConcurrencyToken();
        stand.HasIndex(s => new { s.FairId, s.EmployerId }).IsUnique();
        stand.HasOne<JobFair>().WithMany().HasForeignKey(s => s.FairId).OnDelete(DeleteBehavior.Restrict);
        stand.HasOne<Employer>().WithMany().HasForeignKey(s => s.EmployerId).OnDelete(DeleteBehavior.Restrict);
        stand.HasMany(s => s.Brings).WithOne().HasForeignKey(b => b.StandId).OnDelete(DeleteBehavior.Cascade);
        stand.Navigation(s => s.Brings).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<StandVacancy> brought)
    {
        brought.ToTable("StandVacancies");
        brought.HasKey(b => new { b.StandId, b.VacancyId });
        brought.HasOne<Vacancy>().WithMany().HasForeignKey(b => b.VacancyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FairRegistration> registration)
    {
        registration.ToTable("FairRegistrations");
        registration.Property(r => r.Token).HasMaxLength(40);
        registration.HasIndex(r => r.Token).IsUnique();
        registration.HasIndex(r => new { r.FairId, r.CardNumber }).IsUnique();

        // One live registration per person and fair, whoever races.
        registration.HasIndex(r => new { r.FairId, r.PersonId }).IsUnique().HasFilter("\"CancelledAt\" IS NULL");
        registration.HasOne<JobFair>().WithMany().HasForeignKey(r => r.FairId).OnDelete(DeleteBehavior.Restrict);
        registration.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CardConsent> consent)
    {
        consent.ToTable("CardConsents");
        consent.HasIndex(c => new { c.FairId, c.PersonId });
        consent.HasOne<JobFair>().WithMany().HasForeignKey(c => c.FairId).OnDelete(DeleteBehavior.Restrict);
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Arrival> arrival)
    {
        arrival.ToTable("Arrivals");
        arrival.HasIndex(a => a.RegistrationId).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
        arrival.HasIndex(a => a.FairId);
        arrival.HasOne<FairRegistration>().WithMany().HasForeignKey(a => a.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}
