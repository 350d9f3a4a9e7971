using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0009_Imports")]
internal sealed class Imports : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "OccupationGroups",
            table => new
            {
                Code = table.Column<string>(nullable: false, maxLength: 4),
                Language = table.Column<string>(nullable: false, maxLength: 2),
                Label = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OccupationGroups", row => new { row.Code, row.Language });
            });
        migration.CreateTable(
            "Occupations",
            table => new
            {
                Uri = table.Column<string>(nullable: false, maxLength: 200),
                Group = table.Column<string>(nullable: false, maxLength: 4),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Occupations", row => row.Uri);
            });
        migration.CreateTable(
            "OccupationNames",
            table => new
            {
                Uri = table.Column<string>(nullable: false, maxLength: 200),
                Language = table.Column<string>(nullable: false, maxLength: 2),
                Label = table.Column<string>(nullable: false),
                Others = table.Column<string>(nullable: false),
                Tokens = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OccupationNames", row => new { row.Uri, row.Language });
                table.ForeignKey("FK_OccupationNames_Occupations_Uri", row => row.Uri, "Occupations", "Uri", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "ImportDrafts",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: false),
                FileName = table.Column<string>(nullable: false, maxLength: 200),
                Content = table.Column<byte[]>(nullable: false),
                Columns = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ImportDrafts", row => row.Id);
                table.ForeignKey("FK_ImportDrafts_People_OwnerId", row => row.OwnerId, "People", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "OwnNumbers",
            table => new
            {
                WorkerId = table.Column<Guid>(nullable: false),
                Number = table.Column<string>(nullable: false, maxLength: 60),
                PersonId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OwnNumbers", row => new { row.WorkerId, row.Number });
                table.ForeignKey("FK_OwnNumbers_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_OwnNumbers_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_ImportDrafts_OwnerId", "ImportDrafts", "OwnerId");
        migration.CreateIndex("IX_OwnNumbers_PersonId", "OwnNumbers", "PersonId");
    }
}
