using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Exchanges of several.</summary>
internal sealed partial class FirstSchema
{
    private static void GroupExchanges(MigrationBuilder migration)
    {
        migration.CreateTable(
            "GroupExchanges",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OrganiserId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                SkillCode = table.Column<string>(nullable: false),
                What = table.Column<string>(nullable: false, maxLength: 200),
                StartsAt = table.Column<DateTime>(nullable: false),
                Place = table.Column<string>(nullable: false, maxLength: 200),
                Quarters = table.Column<int>(nullable: false),
                PlacesInAll = table.Column<int>(nullable: false),
                State = table.Column<string>(nullable: false),
                Since = table.Column<DateTime>(nullable: false),
                WithStaffSince = table.Column<DateTime>(nullable: true),
                AlarmAt = table.Column<DateTime>(nullable: true),
                Alarm = table.Column<string>(nullable: true),
                RemindersSent = table.Column<int>(nullable: false),
                Moves = table.Column<int>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GroupExchanges", row => row.Id);
                table.CheckConstraint("CK_GroupExchanges_Amount", "\"Quarters\" BETWEEN 1 AND 32");
                table.CheckConstraint("CK_GroupExchanges_Places", "\"PlacesInAll\" BETWEEN 2 AND 20");
                table.ForeignKey("FK_GroupExchanges_People_OrganiserId", row => row.OrganiserId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_GroupExchanges_AlarmAt", "GroupExchanges", "AlarmAt");
        migration.CreateIndex("IX_GroupExchanges_OrganiserId", "GroupExchanges", "OrganiserId");
        migration.CreateIndex("IX_GroupExchanges_WithStaffSince", "GroupExchanges", "WithStaffSince");

        migration.CreateTable(
            "GroupExchangeSteps",
            table => new
            {
                GroupExchangeId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                SubjectId = table.Column<Guid>(nullable: true),
                Channel = table.Column<string>(nullable: false),
                Act = table.Column<string>(nullable: false),
                From = table.Column<string>(nullable: true),
                To = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Quarters = table.Column<int>(nullable: true),
                Text = table.Column<string>(nullable: true, maxLength: 600),
                Consent = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GroupExchangeSteps", row => new { row.GroupExchangeId, row.Number });
                table.ForeignKey("FK_GroupExchangeSteps_GroupExchanges_GroupExchangeId", row => row.GroupExchangeId, "GroupExchanges", "Id", onDelete: ReferentialAction.Restrict);
            });

        migration.CreateTable(
            "GroupPlaces",
            table => new
            {
                GroupExchangeId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                State = table.Column<string>(nullable: false),
                Looks = table.Column<string>(nullable: false),
                TakenAt = table.Column<DateTime>(nullable: false),
                Quarters = table.Column<int>(nullable: true),
                ConfirmedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GroupPlaces", row => new { row.GroupExchangeId, row.PersonId });
                table.CheckConstraint("CK_GroupPlaces_Amount", "\"Quarters\" IS NULL OR \"Quarters\" BETWEEN 0 AND 32");
                table.ForeignKey("FK_GroupPlaces_GroupExchanges_GroupExchangeId", row => row.GroupExchangeId, "GroupExchanges", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_GroupPlaces_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_GroupPlaces_PersonId", "GroupPlaces", "PersonId");
    }
}
