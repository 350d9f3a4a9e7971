using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What people are told.</summary>
internal sealed partial class FirstSchema
{
    private static void Notifications(MigrationBuilder migration)
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
        migration.CreateIndex("IX_Notices_PersonId_At", "Notices", ["PersonId", "At"]);

        migration.CreateTable(
            "ChannelChoices",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Suggestions = table.Column<bool>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ChannelChoices", row => row.Id);
                table.ForeignKey("FK_ChannelChoices_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_ChannelChoices_PersonId_At", "ChannelChoices", ["PersonId", "At"]);

        migration.CreateTable(
            "Deliveries",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                NoticeId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                State = table.Column<string>(nullable: false),
                EndedAt = table.Column<DateTime>(nullable: true),
                HeldUntil = table.Column<DateTime>(nullable: true),
                Failures = table.Column<int>(nullable: false),
                Stamp = table.Column<int>(nullable: false),
                Secret = table.Column<string>(nullable: false, maxLength: 32),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Deliveries", row => row.Id);
                table.ForeignKey("FK_Deliveries_Notices_NoticeId", row => row.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Deliveries_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Deliveries_NoticeId", "Deliveries", "NoticeId");
        migration.CreateIndex("IX_Deliveries_PersonId_State", "Deliveries", ["PersonId", "State"]);
        migration.CreateIndex("IX_Deliveries_Secret", "Deliveries", "Secret", unique: true);
        migration.CreateIndex("IX_Deliveries_State_DueAt", "Deliveries", ["State", "DueAt"]);

        migration.CreateTable(
            "DeliveryTries",
            table => new
            {
                DeliveryId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                Outcome = table.Column<string>(nullable: false),
                Note = table.Column<string>(nullable: true, maxLength: 300),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DeliveryTries", row => new { row.DeliveryId, row.Number });
                table.ForeignKey("FK_DeliveryTries_Deliveries_DeliveryId", row => row.DeliveryId, "Deliveries", "Id", onDelete: ReferentialAction.Restrict);
            });

        migration.CreateTable(
            "CalendarFeeds",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Token = table.Column<string>(nullable: false, maxLength: 32),
                At = table.Column<DateTime>(nullable: false),
                EndedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CalendarFeeds", row => row.Id);
                table.ForeignKey("FK_CalendarFeeds_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_CalendarFeeds_PersonId", "CalendarFeeds", "PersonId");
        migration.CreateIndex("IX_CalendarFeeds_Token", "CalendarFeeds", "Token", unique: true);
    }
}
