using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Hours.</summary>
internal sealed partial class FirstSchema
{
    private static void Ledger(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Accounts",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Floor = table.Column<int>(nullable: false),
                Cap = table.Column<int>(nullable: false),
                LimitedAt = table.Column<DateTime>(nullable: true),
                OpenedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Accounts", row => row.Id);
                table.CheckConstraint("CK_Accounts_Limits", "\"Floor\" <= 0 AND \"Cap\" >= 0");
                table.ForeignKey("FK_Accounts_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Accounts_PersonId", "Accounts", "PersonId", unique: true);

        migration.CreateTable(
            "Postings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                CauseId = table.Column<Guid>(nullable: false),
                MirrorOfId = table.Column<Guid>(nullable: true),
                AboutId = table.Column<Guid>(nullable: true),
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
        migration.CreateIndex("IX_Postings_AboutId", "Postings", "AboutId");
        migration.CreateIndex("IX_Postings_CauseId_Kind", "Postings", ["CauseId", "Kind"], unique: true);
        migration.CreateIndex("IX_Postings_MirrorOfId", "Postings", "MirrorOfId", unique: true);

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
        migration.CreateIndex("IX_Entries_AccountId", "Entries", "AccountId");

        migration.CreateTable(
            "Grants",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonIds = table.Column<string>(nullable: false),
                Quarters = table.Column<int>(nullable: false),
                Reason = table.Column<string>(nullable: false, maxLength: 500),
                AskedById = table.Column<Guid>(nullable: false),
                AskedAt = table.Column<DateTime>(nullable: false),
                State = table.Column<string>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Grants", row => row.Id);
                table.CheckConstraint("CK_Grants_Quarters", "\"Quarters\" BETWEEN 1 AND 32");
                table.ForeignKey("FK_Grants_People_AskedById", row => row.AskedById, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Grants_AskedAt", "Grants", "AskedAt");
        migration.CreateIndex("IX_Grants_AskedById", "Grants", "AskedById");

        migration.CreateTable(
            "LimitChanges",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                FloorBefore = table.Column<int>(nullable: false),
                CapBefore = table.Column<int>(nullable: false),
                Floor = table.Column<int>(nullable: false),
                Cap = table.Column<int>(nullable: false),
                Reason = table.Column<string>(nullable: false, maxLength: 500),
                ById = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LimitChanges", row => row.Id);
                table.ForeignKey("FK_LimitChanges_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_LimitChanges_PersonId", "LimitChanges", "PersonId");

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
        migration.CreateIndex("IX_LedgerInspections_At", "LedgerInspections", "At");
    }
}
