using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What two people who change the same thing are told apart by has one name, and so has why a worker looks first.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0006_OneNameForVersion")]
internal sealed class OneNameForVersion : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.RenameColumn("Version", "Listings", "Editions");
        migration.RenameColumn("Stamp", "Listings", "Version");
        migration.RenameColumn("Looks", "Listings", "ReviewReasons");
        migration.RenameColumn("Stamp", "Deliveries", "Version");
        migration.RenameColumn("Moves", "Agreements", "Version");
        migration.RenameColumn("Looks", "Agreements", "ReviewReasons");
        migration.RenameColumn("Version", "GroupExchanges", "ReadVersion");
        migration.RenameColumn("Moves", "GroupExchanges", "Version");
        migration.RenameColumn("Looks", "GroupPlaces", "ReviewReasons");
        migration.RenameColumn("Moves", "Rings", "Version");
        migration.RenameColumn("Moves", "ProblemCases", "Version");
        migration.Sql("""UPDATE "GroupExchangeSteps" SET "Act" = 'CloseAsCancelled' WHERE "Act" = 'Void'""");
    }
}
