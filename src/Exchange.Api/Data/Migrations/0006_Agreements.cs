using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0006_Agreements")]
internal sealed class AgreementsOfTwo : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Notices",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Key = table.Column<string>(nullable: false),
                Args = table.Column<string>(nullable: false),
                Link = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ReadAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Notices", row => row.Id);
                table.ForeignKey("FK_Notices_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Agreements",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OfferId = table.Column<Guid>(nullable: true),
                NeedId = table.Column<Guid>(nullable: true),
                ListingVersion = table.Column<int>(nullable: false),
                SkillCode = table.Column<string>(nullable: false),
                GiverId = table.Column<Guid>(nullable: false),
                ReceiverId = table.Column<Guid>(nullable: false),
                AuthorId = table.Column<Guid>(nullable: false),
                State = table.Column<string>(nullable: false),
                What = table.Column<string>(nullable: false, maxLength: 200),
                Quarters = table.Column<int>(nullable: false),
                IsGift = table.Column<bool>(nullable: false),
                Terms = table.Column<int>(nullable: false),
                TakenAsPublished = table.Column<bool>(nullable: false),
                SpeakerId = table.Column<Guid>(nullable: true),
                StartsAt = table.Column<DateTime>(nullable: true),
                Place = table.Column<string>(nullable: true, maxLength: 200),
                SuggestedStartsAt = table.Column<DateTime>(nullable: true),
                SuggestedPlace = table.Column<string>(nullable: true, maxLength: 200),
                ReportedQuarters = table.Column<int>(nullable: true),
                Looks = table.Column<int>(nullable: false),
                WithStaffSince = table.Column<DateTime>(nullable: true),
                Since = table.Column<DateTime>(nullable: false),
                NextAt = table.Column<DateTime>(nullable: true),
                Rung = table.Column<int>(nullable: false),
                Moves = table.Column<int>(nullable: false),
                BegunAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Agreements", row => row.Id);
                table.CheckConstraint("CK_Agreements_Amount", "\"Quarters\" BETWEEN 0 AND 32");
                table.CheckConstraint("CK_Agreements_Cites", "\"OfferId\" IS NOT NULL OR \"NeedId\" IS NOT NULL");
                table.CheckConstraint("CK_Agreements_Two", "\"GiverId\" <> \"ReceiverId\" AND \"AuthorId\" IN (\"GiverId\", \"ReceiverId\")");
                table.ForeignKey("FK_Agreements_Listings_NeedId", row => row.NeedId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_Listings_OfferId", row => row.OfferId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_People_GiverId", row => row.GiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_People_ReceiverId", row => row.ReceiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "AgreementSteps",
            table => new
            {
                AgreementId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                SubjectId = table.Column<Guid>(nullable: true),
                Channel = table.Column<string>(nullable: false),
                Act = table.Column<string>(nullable: false),
                From = table.Column<string>(nullable: true),
                To = table.Column<string>(nullable: false),
                Terms = table.Column<int>(nullable: false),
                Quarters = table.Column<int>(nullable: true),
                StartsAt = table.Column<DateTime>(nullable: true),
                Text = table.Column<string>(nullable: true, maxLength: 600),
                Reason = table.Column<string>(nullable: true),
                Consent = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AgreementSteps", row => new { row.AgreementId, row.Number });
                table.ForeignKey("FK_AgreementSteps_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Agreements_GiverId", "Agreements", "GiverId");
        migration.CreateIndex("IX_Agreements_NeedId", "Agreements", "NeedId");
        migration.CreateIndex("IX_Agreements_NextAt", "Agreements", "NextAt");
        migration.CreateIndex("IX_Agreements_OfferId", "Agreements", "OfferId");
        migration.CreateIndex("IX_Agreements_ReceiverId", "Agreements", "ReceiverId");
        migration.CreateIndex("IX_Agreements_WithStaffSince", "Agreements", "WithStaffSince");
        migration.CreateIndex("IX_Notices_PersonId_At", "Notices", ["PersonId", "At"]);
        foreach (var guard in ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? PromiseGuards.Sqlite : PromiseGuards.PostgreSql)
        {
            migration.Sql(guard);
        }
    }
}
