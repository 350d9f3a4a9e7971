using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0002_Participants")]
internal sealed class Participants : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "SetupDrafts",
            table => new
            {
                Id = table.Column<int>(nullable: false),
                Answers = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SetupDrafts", row => row.Id);
            });
        migration.CreateTable(
            "Blocks",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ByPersonId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Blocks", row => row.Id);
                table.ForeignKey("FK_Blocks_People_ByPersonId", row => row.ByPersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Blocks_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Participants",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                WorkerId = table.Column<Guid>(nullable: false),
                EnrolledAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Participants", row => row.Id);
                table.ForeignKey("FK_Participants_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Participants_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Blocks_ByPersonId_PersonId", "Blocks", ["ByPersonId", "PersonId"], unique: true);
        migration.CreateIndex("IX_Blocks_PersonId", "Blocks", "PersonId");
        migration.CreateIndex("IX_Participants_PersonId", "Participants", "PersonId", unique: true);
        migration.CreateIndex("IX_Participants_WorkerId", "Participants", "WorkerId");
    }
}
