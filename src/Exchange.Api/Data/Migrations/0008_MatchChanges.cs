using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Exchange.Api.Data.Migrations;

/// <summary>What matching has to read again, and what of it time brings next.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0008_MatchChanges")]
internal sealed class MatchChanges : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "MatchChanges",
            table => new
            {
                Number = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                SubjectId = table.Column<Guid>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_MatchChanges", row => row.Number));
        migration.CreateIndex("IX_Listings_State_EndsAt", "Listings", ["State", "EndsAt"]);
        migration.CreateIndex("IX_Reviews_ShownFrom", "Reviews", "ShownFrom");
    }
}
