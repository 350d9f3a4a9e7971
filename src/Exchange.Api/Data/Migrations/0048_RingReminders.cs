using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0048_RingReminders")]
internal sealed class RingReminders : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<DateTime>("RemindAt", "Rings", nullable: true);
        // Rings that are asked already: the clock finds out what comes next.
        migration.Sql("UPDATE \"Rings\" SET \"RemindAt\" = \"ProposedAt\" WHERE \"State\" = 'Proposed'");
        migration.CreateIndex("IX_Rings_RemindAt", "Rings", "RemindAt");
    }
}
