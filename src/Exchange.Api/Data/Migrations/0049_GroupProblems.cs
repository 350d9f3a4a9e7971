using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>A problem case is about an agreement or about a group exchange.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0049_GroupProblems")]
internal sealed class GroupProblems : Migration
{
    private const string Amount = "CONSTRAINT \"CK_ProblemCases_Amount\"";
    private const string OneMatter = "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)";

    protected override void Up(MigrationBuilder migration)
    {
        if (ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql("""ALTER TABLE "ProblemCases" ADD COLUMN "GroupExchangeId" TEXT NULL CONSTRAINT "FK_ProblemCases_GroupExchanges_GroupExchangeId" REFERENCES "GroupExchanges" ("Id") ON DELETE RESTRICT""");

            // What may be empty, and a check, are words in the schema and nothing in the rows (lang_altertable, 7). The index made below
            // counts the schema up, and every connection reads it anew.
            migration.Sql("PRAGMA writable_schema = ON");
            migration.Sql($"""
                UPDATE sqlite_master SET sql = replace(replace(sql, '"AgreementId" TEXT NOT NULL', '"AgreementId" TEXT NULL'), '{Amount}', 'CONSTRAINT "CK_ProblemCases_Matter" CHECK ({OneMatter}), {Amount}')
                WHERE type = 'table' AND name = 'ProblemCases'
                """);
            migration.Sql("PRAGMA writable_schema = RESET");
        }
        else
        {
            migration.AlterColumn<Guid>("AgreementId", "ProblemCases", nullable: true, oldNullable: false, oldClrType: typeof(Guid));
            migration.AddColumn<Guid>("GroupExchangeId", "ProblemCases", nullable: true);
            migration.AddForeignKey("FK_ProblemCases_GroupExchanges_GroupExchangeId", "ProblemCases", "GroupExchangeId", "GroupExchanges", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migration.AddCheckConstraint("CK_ProblemCases_Matter", "ProblemCases", OneMatter);
        }

        migration.CreateIndex("IX_ProblemCases_GroupExchangeId", "ProblemCases", "GroupExchangeId");
    }
}
