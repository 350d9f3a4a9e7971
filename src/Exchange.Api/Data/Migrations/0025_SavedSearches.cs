using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0025_SavedSearches")]
internal sealed class SavedSearches : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "SavedSearches",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Search = table.Column<string>(nullable: true, maxLength: 200),
                Kind = table.Column<string>(nullable: true),
                Category = table.Column<string>(nullable: true, maxLength: 60),
                Neighbourhood = table.Column<string>(nullable: true, maxLength: 60),
                Language = table.Column<string>(nullable: true, maxLength: 10),
                Day = table.Column<string>(nullable: true),
                At = table.Column<DateTime>(nullable: false),
                StoppedAt = table.Column<DateTime>(nullable: true),
                LookedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SavedSearches", row => row.Id);
                table.ForeignKey("FK_SavedSearches_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_SavedSearches_PersonId", "SavedSearches", "PersonId");
        migration.CreateIndex("IX_SavedSearches_LookedAt", "SavedSearches", "LookedAt");
    }
}
