using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Rings.</summary>
internal sealed partial class FirstSchema
{
    private static void Rings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Rings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                State = table.Column<string>(nullable: false),
                OpenPlaceOf = table.Column<Guid>(nullable: true),
                ProposedAt = table.Column<DateTime>(nullable: true),
                EndsBy = table.Column<DateTime>(nullable: true),
                RemindAt = table.Column<DateTime>(nullable: true),
                WithStaffSince = table.Column<DateTime>(nullable: true),
                Moves = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Rings", row => row.Id);
            });
        migration.CreateIndex("IX_Rings_EndsBy", "Rings", "EndsBy");
        migration.CreateIndex("IX_Rings_RemindAt", "Rings", "RemindAt");
        migration.CreateIndex("IX_Rings_WithStaffSince", "Rings", "WithStaffSince");

        migration.CreateTable(
            "RingPlaces",
            table => new
            {
                PersonId = table.Column<Guid>(nullable: false),
                RingId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RingPlaces", row => row.PersonId);
                table.ForeignKey("FK_RingPlaces_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPlaces_Rings_RingId", row => row.RingId, "Rings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_RingPlaces_RingId", "RingPlaces", "RingId");

        migration.CreateTable(
            "RingPromises",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                RingId = table.Column<Guid>(nullable: false),
                GiverId = table.Column<Guid>(nullable: false),
                ReceiverId = table.Column<Guid>(nullable: false),
                NeedId = table.Column<Guid>(nullable: false),
                OfferId = table.Column<Guid>(nullable: true),
                SkillCode = table.Column<string>(nullable: false),
                Quarters = table.Column<int>(nullable: false),
                Score = table.Column<int>(nullable: false),
                NeedsApproval = table.Column<bool>(nullable: false),
                State = table.Column<string>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RingPromises", row => row.Id);
                table.CheckConstraint("CK_RingPromises_Amount", "\"Quarters\" BETWEEN 1 AND 32");
                table.CheckConstraint("CK_RingPromises_Two", "\"GiverId\" <> \"ReceiverId\"");
                table.ForeignKey("FK_RingPromises_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPromises_Listings_NeedId", row => row.NeedId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPromises_Listings_OfferId", row => row.OfferId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPromises_People_GiverId", row => row.GiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPromises_People_ReceiverId", row => row.ReceiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingPromises_Rings_RingId", row => row.RingId, "Rings", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_RingPromises_AgreementId", "RingPromises", "AgreementId", unique: true);
        migration.CreateIndex("IX_RingPromises_GiverId", "RingPromises", "GiverId");
        migration.CreateIndex("IX_RingPromises_NeedId", "RingPromises", "NeedId");
        migration.CreateIndex("IX_RingPromises_OfferId", "RingPromises", "OfferId");
        migration.CreateIndex("IX_RingPromises_ReceiverId", "RingPromises", "ReceiverId");
        migration.CreateIndex("IX_RingPromises_RingId", "RingPromises", "RingId");

        migration.CreateTable(
            "RingConsents",
            table => new
            {
                PromiseId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                Channel = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Form = table.Column<string>(nullable: true),
                RingId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RingConsents", row => new { row.PromiseId, row.PersonId });
                table.ForeignKey("FK_RingConsents_RingPromises_PromiseId", row => row.PromiseId, "RingPromises", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_RingConsents_Rings_RingId", row => row.RingId, "Rings", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_RingConsents_RingId", "RingConsents", "RingId");

        migration.CreateTable(
            "RingSteps",
            table => new
            {
                RingId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                SubjectId = table.Column<Guid>(nullable: true),
                Channel = table.Column<string>(nullable: false),
                Act = table.Column<string>(nullable: false),
                From = table.Column<string>(nullable: true),
                To = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                PromiseId = table.Column<Guid>(nullable: true),
                News = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RingSteps", row => new { row.RingId, row.Number });
                table.ForeignKey("FK_RingSteps_Rings_RingId", row => row.RingId, "Rings", "Id", onDelete: ReferentialAction.Restrict);
            });
    }
}
