using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class AgreementsConfiguration : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<AgreementStep>, IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<ListingCode>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements", table =>
        {
            table.HasCheckConstraint("CK_Agreements_Cites", "\"OfferId\" IS NOT NULL OR \"NeedId\" IS NOT NULL OR \"Slip\" IS NOT NULL");
            table.HasCheckConstraint("CK_Agreements_Two", "\"GiverId\" <> \"ReceiverId\" AND \"AuthorId\" IN (\"GiverId\", \"ReceiverId\")");
            table.HasCheckConstraint("CK_Agreements_Amount", $"\"Quarters\" BETWEEN 0 AND {Hours.Most.Quarters}");
        });
        agreement.Property(a => a.ReviewReasons).HasConversion<int>();
        agreement.Property(a => a.What).HasMaxLength(ExchangeWords.LongestWhat);
        agreement.Property(a => a.Place).HasMaxLength(ExchangeWords.LongestWhat);
        agreement.Property(a => a.SuggestedPlace).HasMaxLength(ExchangeWords.LongestWhat);
        agreement.Property(a => a.Version).IsConcurrencyToken(); // X3
        agreement.ComplexProperty(a => a.SuggestedRepetition, suggested =>
        {
            suggested.Property(rule => rule.Every).HasColumnName("SuggestedEvery");
            suggested.Property(rule => rule.Times).HasColumnName("SuggestedTimes");
        });
        agreement.ComplexProperty(a => a.Series, series =>
        {
            series.Property(s => s.Every).HasColumnName("SeriesEvery");
            series.Property(s => s.Times).HasColumnName("SeriesTimes");
            series.Property(s => s.FirstAt).HasColumnName("SeriesFirstAt");
            series.Property(s => s.Place).HasColumnName("SeriesPlace").HasMaxLength(ExchangeWords.LongestWhat);
            series.Property(s => s.Hours).HasColumnName("SeriesQuarters");
            series.Property(s => s.Number).HasColumnName("SeriesNumber");
            series.Property(s => s.Stand).HasColumnName("SeriesStand");
        });
        agreement.HasIndex(a => a.FormerId).IsUnique();
        agreement.HasOne<Agreement>().WithOne().HasForeignKey<Agreement>(a => a.FormerId).OnDelete(DeleteBehavior.Restrict);
        agreement.Ignore(a => a.EndsAt).Ignore(a => a.IsFinal).Ignore(a => a.RemindersAreOver);

        // X12: a listing that ends, and a member who leaves, leave what was agreed where it is.
        agreement.HasOne<Listing>().WithMany().HasForeignKey(a => a.OfferId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Listing>().WithMany().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Person>().WithMany().HasForeignKey(a => a.GiverId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Person>().WithMany().HasForeignKey(a => a.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasIndex(a => a.Slip).IsUnique(); // P8
        agreement.HasIndex(a => a.AlarmAt);
        agreement.HasIndex(a => a.WithStaffSince);
    }

    public void Configure(EntityTypeBuilder<AgreementStep> step)
    {
        step.ToTable("AgreementSteps");
        step.HasKey(s => new { s.AgreementId, s.Number });
        step.Property(s => s.Text).HasMaxLength(ExchangeWords.LongestMessage);
    }

    public void Configure(EntityTypeBuilder<ListingCode> code)
    {
        code.ToTable("ListingCodes");
        code.HasKey(c => c.Serial);
        code.Property(c => c.Serial).ValueGeneratedNever();
        code.HasIndex(c => c.ListingId).IsUnique();
        code.HasOne<Listing>().WithMany().HasForeignKey(c => c.ListingId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(n => n.Args).HasConversion<NoticeArgsConverter, JsonListComparer<NoticeArg>>();
        notice.HasIndex(n => new { n.PersonId, n.At });
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
