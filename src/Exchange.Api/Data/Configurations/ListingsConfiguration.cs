using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class ListingsConfiguration :
    IEntityTypeConfiguration<Listing>,
    IEntityTypeConfiguration<ListingChange>,
    IEntityTypeConfiguration<ListingVersion>,
    IEntityTypeConfiguration<ListingWords>
{
    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.ToTable("Listings");
        listing.Property(l => l.Id).ValueGeneratedNever();
        listing.Property(l => l.Title).HasMaxLength(Listing.LongestTitle);
        listing.Property(l => l.Text).HasMaxLength(Listing.LongestText);
        listing.Ignore(l => l.Content);
        listing.Property(l => l.Version).IsConcurrencyToken();
        listing.HasOne<Person>().WithMany().HasForeignKey(l => l.OwnerId).OnDelete(DeleteBehavior.Restrict);
        listing.HasMany(l => l.Changes).WithOne().HasForeignKey(change => change.ListingId).OnDelete(DeleteBehavior.Cascade);
        listing.HasMany(l => l.Versions).WithOne().HasForeignKey(version => version.ListingId).OnDelete(DeleteBehavior.Cascade);
        listing.HasOne(l => l.Words).WithOne().HasForeignKey<ListingWords>(words => words.ListingId).OnDelete(DeleteBehavior.Cascade);

        // A listing that is written without its words would be lost to search.
        listing.Navigation(l => l.Words).AutoInclude();
        listing.HasIndex(l => new { l.State, l.PublishedAt, l.Id }); // the order in which they are browsed
        listing.HasIndex(l => new { l.State, l.EndsAt }); // which ends next
    }

    public void Configure(EntityTypeBuilder<ListingChange> change)
    {
        change.ToTable("ListingChanges");
        change.HasKey(c => new { c.ListingId, c.Number });
    }

    public void Configure(EntityTypeBuilder<ListingVersion> version)
    {
        version.ToTable("ListingVersions");
        version.HasKey(v => new { v.ListingId, v.Number });
        version.Property(v => v.Title).HasMaxLength(Listing.LongestTitle);
        version.Property(v => v.Text).HasMaxLength(Listing.LongestText);
    }

    public void Configure(EntityTypeBuilder<ListingWords> words)
    {
        words.ToTable("ListingWords");
        words.HasKey(w => w.Number);
    }
}
