using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class GroupExchangesConfiguration : IEntityTypeConfiguration<GroupExchange>, IEntityTypeConfiguration<GroupPlace>, IEntityTypeConfiguration<GroupExchangeStep>
{
    public void Configure(EntityTypeBuilder<GroupExchange> group)
    {
        group.ToTable("GroupExchanges", table =>
        {
            table.HasCheckConstraint("CK_GroupExchanges_Amount", $"\"Quarters\" BETWEEN {Hours.Least.Quarters} AND {Hours.Most.Quarters}");
            table.HasCheckConstraint("CK_GroupExchanges_Places", $"\"PlacesInAll\" BETWEEN {GroupExchange.FewestPlaces} AND {GroupExchange.MostPlaces}");
        });
        group.Property(g => g.Version).IsConcurrencyToken();
        group.Property(g => g.What).HasMaxLength(ExchangeWords.LongestWhat);
        group.Property(g => g.Place).HasMaxLength(ExchangeWords.LongestWhat);
        group.Ignore(g => g.Lines);
        group.HasOne<Person>().WithMany().HasForeignKey(g => g.OrganiserId).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Places).WithOne().HasForeignKey(place => place.GroupExchangeId).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Steps).WithOne().HasForeignKey(step => step.GroupExchangeId).OnDelete(DeleteBehavior.Restrict);
        group.HasIndex(g => g.AlarmAt);
        group.HasIndex(g => g.WithStaffSince);
    }

    public void Configure(EntityTypeBuilder<GroupPlace> place)
    {
        place.ToTable("GroupPlaces", table => table.HasCheckConstraint("CK_GroupPlaces_Amount", $"\"Quarters\" IS NULL OR \"Quarters\" BETWEEN 0 AND {Hours.Most.Quarters}"));
        place.HasKey(p => new { p.GroupExchangeId, p.PersonId }); // nobody has two places, whatever the program thinks
        place.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GroupExchangeStep> step)
    {
        step.ToTable("GroupExchangeSteps");
        step.HasKey(s => new { s.GroupExchangeId, s.Number });
        step.Property(s => s.Text).HasMaxLength(ExchangeWords.LongestMessage);
    }
}
