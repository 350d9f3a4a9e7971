using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>A review is of an agreement or, about each with whom hours were exchanged, of a group exchange.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0053_GroupReviews")]
internal sealed class GroupReviews : Migration
{
    private const string Next = "CONSTRAINT \"FK_Reviews_Agreements_AgreementId\"";
    private const string OneMatter = "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)";

    protected override void Up(MigrationBuilder migration)
    {
        if (ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql("""ALTER TABLE "Reviews" ADD COLUMN "GroupExchangeId" TEXT NULL CONSTRAINT "FK_Reviews_GroupExchanges_GroupExchangeId" REFERENCES "GroupExchanges" ("Id") ON DELETE RESTRICT""");

            // As in 0049: only words in the schema change, and the index made below lets every connection read it anew.
            migration.Sql("PRAGMA writable_schema = ON");
            migration.Sql($"""
                UPDATE sqlite_master SET sql = replace(replace(sql, '"AgreementId" TEXT NOT NULL', '"AgreementId" TEXT NULL'), '{Next}', 'CONSTRAINT "CK_Reviews_Matter" CHECK ({OneMatter}), {Next}')
                WHERE type = 'table' AND name = 'Reviews'
                """);
            migration.Sql("PRAGMA writable_schema = RESET");
        }
        else
        {
            migration.AlterColumn<Guid>("AgreementId", "Reviews", nullable: true, oldNullable: false, oldClrType: typeof(Guid));
            migration.AddColumn<Guid>("GroupExchangeId", "Reviews", nullable: true);
            migration.AddForeignKey("FK_Reviews_GroupExchanges_GroupExchangeId", "Reviews", "GroupExchangeId", "GroupExchanges", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migration.AddCheckConstraint("CK_Reviews_Matter", "Reviews", OneMatter);
        }

        migration.CreateIndex("IX_Reviews_GroupExchangeId_ById_AboutId", "Reviews", ["GroupExchangeId", "ById", "AboutId"], unique: true);
    }
}
