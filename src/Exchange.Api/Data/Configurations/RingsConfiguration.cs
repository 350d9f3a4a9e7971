using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class RingsConfiguration : IEntityTypeConfiguration<Ring>, IEntityTypeConfiguration<RingPromise>, IEntityTypeConfiguration<RingConsent>, IEntityTypeConfiguration<RingStep>, IEntityTypeConfiguration<RingPlace>
{
    public void Configure(EntityTypeBuilder<Ring> ring)
    {
        ring.ToTable("Rings");
        ring.Property(r => r.Version).IsConcurrencyToken();
        ring.Ignore(r => r.Current).Ignore(r => r.People).Ignore(r => r.GaveWithoutReceiving).Ignore(r => r.Silent);
        ring.HasMany(r => r.Promises).WithOne().HasForeignKey(promise => promise.RingId).OnDelete(DeleteBehavior.Restrict);
        ring.HasMany(r => r.Consents).WithOne().HasForeignKey("RingId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        ring.HasMany(r => r.Steps).WithOne().HasForeignKey(step => step.RingId).OnDelete(DeleteBehavior.Restrict);
        ring.HasMany(r => r.Places).WithOne().HasForeignKey(place => place.RingId).OnDelete(DeleteBehavior.Cascade);
        ring.HasIndex(r => r.EndsBy);
        ring.HasIndex(r => r.RemindAt);
        ring.HasIndex(r => r.WithStaffSince);
    }

    public void Configure(EntityTypeBuilder<RingPromise> promise)
    {
        promise.ToTable("RingPromises", table =>
        {
            table.HasCheckConstraint("CK_RingPromises_Two", "\"GiverId\" <> \"ReceiverId\"");
            table.HasCheckConstraint("CK_RingPromises_Amount", $"\"Quarters\" BETWEEN {Hours.Least.Quarters} AND {Hours.Most.Quarters}");
        });
        promise.Property(p => p.Id).ValueGeneratedNever(); // a place filled anew brings new ones to a ring that is known
        promise.HasOne<Person>().WithMany().HasForeignKey(p => p.GiverId).OnDelete(DeleteBehavior.Restrict);
        promise.HasOne<Person>().WithMany().HasForeignKey(p => p.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        promise.HasOne<Listing>().WithMany().HasForeignKey(p => p.NeedId).OnDelete(DeleteBehavior.Restrict);
        promise.HasOne<Listing>().WithMany().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Restrict);
        promise.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);

        // An edge becomes one agreement, and an agreement comes of one edge.
        promise.HasIndex(p => p.AgreementId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RingConsent> consent)
    {
        consent.ToTable("RingConsents");
        consent.HasKey(c => new { c.PromiseId, c.PersonId });
        consent.HasOne<RingPromise>().WithMany().HasForeignKey(c => c.PromiseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RingStep> step)
    {
        step.ToTable("RingSteps");
        step.HasKey(s => new { s.RingId, s.Number });
    }

    public void Configure(EntityTypeBuilder<RingPlace> place)
    {
        place.ToTable("RingPlaces");
        place.HasKey(p => p.PersonId); // R4: nobody is in two open rings, whatever the program thinks
        place.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
