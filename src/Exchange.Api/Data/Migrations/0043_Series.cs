using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0043_Series")]
internal sealed class Series : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("SuggestedEvery", "Agreements", nullable: true);
        migration.AddColumn<int>("SuggestedTimes", "Agreements", nullable: true);
        migration.AddColumn<string>("SeriesEvery", "Agreements", nullable: true);
        migration.AddColumn<int>("SeriesTimes", "Agreements", nullable: true);
        migration.AddColumn<DateTime>("SeriesFirstAt", "Agreements", nullable: true);
        migration.AddColumn<string>("SeriesPlace", "Agreements", maxLength: 200, nullable: true);
        migration.AddColumn<int>("SeriesQuarters", "Agreements", nullable: true);
        migration.AddColumn<int>("SeriesNumber", "Agreements", nullable: true);
        migration.AddColumn<string>("SeriesStand", "Agreements", nullable: true);
        migration.AddColumn<string>("Every", "AgreementSteps", nullable: true);
        migration.AddColumn<int>("Times", "AgreementSteps", nullable: true);
        if (ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // A new column may bring its reference along; a reference cannot be put on a column that is there.
            migration.Sql("""ALTER TABLE "Agreements" ADD COLUMN "FormerId" TEXT NULL CONSTRAINT "FK_Agreements_Agreements_FormerId" REFERENCES "Agreements" ("Id") ON DELETE RESTRICT""");
        }
        else
        {
            migration.AddColumn<Guid>("FormerId", "Agreements", nullable: true);
            migration.AddForeignKey("FK_Agreements_Agreements_FormerId", "Agreements", "FormerId", "Agreements", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
        }

        // One time of a series has at most one next, whoever begins it.
        migration.CreateIndex("IX_Agreements_FormerId", "Agreements", "FormerId", unique: true);
    }
}
