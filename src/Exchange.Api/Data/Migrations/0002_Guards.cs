using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What the database itself refuses, on each store in its own words; docs/guards.md shows how it stands now.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0002_Guards")]
internal sealed partial class Guards : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        foreach (var guard in migration.IsSqlite() ? [.. LedgerInSqlite, .. PromisesInSqlite] : (string[])[.. LedgerInPostgres, .. PromisesInPostgres])
        {
            migration.Sql(guard);
        }
    }
}
