using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0010_LedgerSeals")]
internal sealed class LedgerSeals : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "LedgerInspections",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Postings = table.Column<int>(nullable: false),
                SealedDays = table.Column<int>(nullable: false),
                Findings = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LedgerInspections", row => row.Id);
            });
        migration.CreateTable(
            "LedgerSeals",
            table => new
            {
                Day = table.Column<DateOnly>(nullable: false),
                Hash = table.Column<string>(nullable: false, maxLength: 64),
                Postings = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LedgerSeals", row => row.Day);
            });
        migration.CreateIndex("IX_LedgerInspections_At", "LedgerInspections", "At");
    }
}
