using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0024_Paper")]
internal sealed class Paper : Migration
{
    private const string Before = "\"OfferId\" IS NOT NULL OR \"NeedId\" IS NOT NULL";
    private const string After = Before + " OR \"Slip\" IS NOT NULL";

    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<int>("Slip", "Agreements", nullable: true);
        if (ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // A check is words in the schema and nothing in the rows, so SQLite's own way to change one is to change the words
            // (lang_altertable, 7). The tables made below then count the schema up, and every connection reads it anew.
            migration.Sql("PRAGMA writable_schema = ON");
            migration.Sql($"UPDATE sqlite_master SET sql = replace(sql, 'CHECK ({Before})', 'CHECK ({After})') WHERE type = 'table' AND name = 'Agreements'");
            migration.Sql("PRAGMA writable_schema = RESET");
        }
        else
        {
            migration.DropCheckConstraint("CK_Agreements_Cites", "Agreements");
            migration.AddCheckConstraint("CK_Agreements_Cites", "Agreements", After);
        }

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
        migration.CreateTable(
            "ListingCodes",
            table => new
            {
                Serial = table.Column<int>(nullable: false),
                ListingId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ListingCodes", row => row.Serial);
                table.ForeignKey("FK_ListingCodes_Listings_ListingId", row => row.ListingId, "Listings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Agreements_Slip", "Agreements", "Slip", unique: true);
        migration.CreateIndex("IX_ListingCodes_ListingId", "ListingCodes", "ListingId", unique: true);
        migration.CreateIndex("IX_SlipPads_FirstSerial", "SlipPads", "FirstSerial", unique: true);
    }
}
