using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0005_Ledger")]
internal sealed class Ledger : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Postings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                CauseId = table.Column<Guid>(nullable: false),
                MirrorOfId = table.Column<Guid>(nullable: true),
                At = table.Column<DateTime>(nullable: false),
                Lines = table.Column<int>(nullable: false),
                Reason = table.Column<string>(nullable: true, maxLength: 500),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Postings", row => row.Id);
                table.CheckConstraint("CK_Postings_Lines", "\"Lines\" >= 2");
                table.ForeignKey("FK_Postings_Postings_MirrorOfId", row => row.MirrorOfId, "Postings", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Accounts",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Floor = table.Column<int>(nullable: false),
                Cap = table.Column<int>(nullable: false),
                OpenedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Accounts", row => row.Id);
                table.CheckConstraint("CK_Accounts_Limits", "\"Floor\" <= 0 AND \"Cap\" >= 0");
                table.ForeignKey("FK_Accounts_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Entries",
            table => new
            {
                PostingId = table.Column<Guid>(nullable: false),
                AccountId = table.Column<Guid>(nullable: false),
                Quarters = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Entries", row => new { row.PostingId, row.AccountId });
                table.CheckConstraint("CK_Entries_NotZero", "\"Quarters\" <> 0");
                table.ForeignKey("FK_Entries_Accounts_AccountId", row => row.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Entries_Postings_PostingId", row => row.PostingId, "Postings", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Accounts_PersonId", "Accounts", "PersonId", unique: true);
        migration.CreateIndex("IX_Entries_AccountId", "Entries", "AccountId");
        migration.CreateIndex("IX_Postings_CauseId_Kind", "Postings", ["CauseId", "Kind"], unique: true);
        migration.CreateIndex("IX_Postings_MirrorOfId", "Postings", "MirrorOfId", unique: true);
        foreach (var guard in ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? LedgerGuards.Sqlite : LedgerGuards.PostgreSql)
        {
            migration.Sql(guard);
        }
    }
}
