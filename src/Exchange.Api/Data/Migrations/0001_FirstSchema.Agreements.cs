using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Exchanges of two, on the screen and on paper.</summary>
internal sealed partial class FirstSchema
{
    private static void Agreements(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Agreements",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OfferId = table.Column<Guid>(nullable: true),
                NeedId = table.Column<Guid>(nullable: true),
                Slip = table.Column<int>(nullable: true),
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
                FormerId = table.Column<Guid>(nullable: true),
                ReportedQuarters = table.Column<int>(nullable: true),
                Looks = table.Column<int>(nullable: false),
                WithStaffSince = table.Column<DateTime>(nullable: true),
                Since = table.Column<DateTime>(nullable: false),
                AlarmAt = table.Column<DateTime>(nullable: true),
                Alarm = table.Column<string>(nullable: true),
                RemindersSent = table.Column<int>(nullable: false),
                Moves = table.Column<int>(nullable: false),
                BegunAt = table.Column<DateTime>(nullable: false),
                SeriesEvery = table.Column<string>(nullable: true),
                SeriesFirstAt = table.Column<DateTime>(nullable: true),
                SeriesNumber = table.Column<int>(nullable: true),
                SeriesPlace = table.Column<string>(nullable: true, maxLength: 200),
                SeriesQuarters = table.Column<int>(nullable: true),
                SeriesStand = table.Column<string>(nullable: true),
                SeriesTimes = table.Column<int>(nullable: true),
                SuggestedEvery = table.Column<string>(nullable: true),
                SuggestedTimes = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Agreements", row => row.Id);
                table.CheckConstraint("CK_Agreements_Amount", "\"Quarters\" BETWEEN 0 AND 32");
                table.CheckConstraint("CK_Agreements_Cites", "\"OfferId\" IS NOT NULL OR \"NeedId\" IS NOT NULL OR \"Slip\" IS NOT NULL");
                table.CheckConstraint("CK_Agreements_Two", "\"GiverId\" <> \"ReceiverId\" AND \"AuthorId\" IN (\"GiverId\", \"ReceiverId\")");
                table.ForeignKey("FK_Agreements_Agreements_FormerId", row => row.FormerId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_Listings_NeedId", row => row.NeedId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_Listings_OfferId", row => row.OfferId, "Listings", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_People_GiverId", row => row.GiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Agreements_People_ReceiverId", row => row.ReceiverId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Agreements_FormerId", "Agreements", "FormerId", unique: true);
        migration.CreateIndex("IX_Agreements_GiverId", "Agreements", "GiverId");
        migration.CreateIndex("IX_Agreements_NeedId", "Agreements", "NeedId");
        migration.CreateIndex("IX_Agreements_AlarmAt", "Agreements", "AlarmAt");
        migration.CreateIndex("IX_Agreements_OfferId", "Agreements", "OfferId");
        migration.CreateIndex("IX_Agreements_ReceiverId", "Agreements", "ReceiverId");
        migration.CreateIndex("IX_Agreements_Slip", "Agreements", "Slip", unique: true);
        migration.CreateIndex("IX_Agreements_WithStaffSince", "Agreements", "WithStaffSince");

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
                Every = table.Column<string>(nullable: true),
                Times = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AgreementSteps", row => new { row.AgreementId, row.Number });
                table.ForeignKey("FK_AgreementSteps_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
            });

        migration.CreateTable(
            "SlipPads",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                FirstSerial = table.Column<int>(nullable: false),
                Count = table.Column<int>(nullable: false),
                PrintedAt = table.Column<DateTime>(nullable: false),
                PrintedById = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SlipPads", row => row.Id);
            });
        migration.CreateIndex("IX_SlipPads_FirstSerial", "SlipPads", "FirstSerial", unique: true);

        migration.CreateTable(
            "Conversations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
                OpenedAt = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                HeldAt = table.Column<DateTime>(nullable: true),
                HeldById = table.Column<Guid>(nullable: true),
                Note = table.Column<string>(nullable: true, maxLength: 500),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Conversations", row => row.Id);
                table.ForeignKey("FK_Conversations_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Conversations_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Conversations_AgreementId_PersonId", "Conversations", ["AgreementId", "PersonId"], unique: true);
        migration.CreateIndex("IX_Conversations_PersonId", "Conversations", "PersonId");
    }
}
