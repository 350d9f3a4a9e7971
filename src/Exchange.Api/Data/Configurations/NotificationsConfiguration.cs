using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class NotificationsConfiguration
    : IEntityTypeConfiguration<ChannelChoice>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<DeliveryTry>, IEntityTypeConfiguration<SavedSearch>, IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<ChannelChoice> choice)
    {
        choice.ToTable("ChannelChoices");
        choice.HasIndex(c => new { c.PersonId, c.At });
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Secret).HasMaxLength(32);
        delivery.Property(d => d.Version).IsConcurrencyToken();
        delivery.HasIndex(d => d.Secret).IsUnique();
        delivery.HasIndex(d => new { d.State, d.DueAt });
        delivery.HasIndex(d => new { d.PersonId, d.State });
        delivery.HasOne<Notice>().WithMany().HasForeignKey(d => d.NoticeId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasMany(d => d.Tries).WithOne().HasForeignKey(t => t.DeliveryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DeliveryTry> tried)
    {
        tried.ToTable("DeliveryTries");
        tried.HasKey(t => new { t.DeliveryId, t.Number });
        tried.Property(t => t.Note).HasMaxLength(DeliveryTry.LongestNote);
    }

    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.ToTable("SavedSearches");
        search.Ignore(s => s.Wish);
        search.Property(s => s.Search).HasMaxLength(ListingWish.LongestSearch);
        search.Property(s => s.Category).HasMaxLength(60);
        search.Property(s => s.Neighbourhood).HasMaxLength(60);
        search.Property(s => s.Language).HasMaxLength(10);
        search.HasIndex(s => s.LookedAt);
        search.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("CalendarFeeds");
        feed.Property(f => f.Token).HasMaxLength(32);
        feed.HasIndex(f => f.Token).IsUnique();
        feed.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
