using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0012_LedgerCorrections")]
internal sealed class LedgerCorrections : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<Guid>("AboutId", "Postings", nullable: true);
        migration.CreateIndex("IX_Postings_AboutId", "Postings", "AboutId");
    }
}
