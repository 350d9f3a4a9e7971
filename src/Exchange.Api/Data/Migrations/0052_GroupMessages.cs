using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>A message stands in the thread of an agreement or of a group exchange.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0052_GroupMessages")]
internal sealed class GroupMessages : Migration
{
    private const string Next = "CONSTRAINT \"FK_Messages_Agreements_AgreementId\"";
    private const string OneThread = "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)";

    protected override void Up(MigrationBuilder migration)
    {
        if (ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql("""ALTER TABLE "Messages" ADD COLUMN "GroupExchangeId" TEXT NULL CONSTRAINT "FK_Messages_GroupExchanges_GroupExchangeId" REFERENCES "GroupExchanges" ("Id") ON DELETE RESTRICT""");

            // As in 0049: only words in the schema change, and the index made below lets every connection read it anew.
            migration.Sql("PRAGMA writable_schema = ON");
            migration.Sql($"""
                UPDATE sqlite_master SET sql = replace(replace(sql, '"AgreementId" TEXT NOT NULL', '"AgreementId" TEXT NULL'), '{Next}', 'CONSTRAINT "CK_Messages_Thread" CHECK ({OneThread}), {Next}')
                WHERE type = 'table' AND name = 'Messages'
                """);
            migration.Sql("PRAGMA writable_schema = RESET");
        }
        else
        {
            migration.AlterColumn<Guid>("AgreementId", "Messages", nullable: true, oldNullable: false, oldClrType: typeof(Guid));
            migration.AddColumn<Guid>("GroupExchangeId", "Messages", nullable: true);
            migration.AddForeignKey("FK_Messages_GroupExchanges_GroupExchangeId", "Messages", "GroupExchangeId", "GroupExchanges", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migration.AddCheckConstraint("CK_Messages_Thread", "Messages", OneThread);
        }

        migration.CreateIndex("IX_Messages_GroupExchangeId", "Messages", "GroupExchangeId");
    }
}
