using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0035_CalendarFeeds")]
internal sealed class CalendarFeeds : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
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
