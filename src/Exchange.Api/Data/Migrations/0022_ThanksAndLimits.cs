using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0022_ThanksAndLimits")]
internal sealed class ThanksAndLimits : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("Alias", "People", maxLength: 60, nullable: true);
        migration.AddColumn<DateTime>("LimitedAt", "Accounts", nullable: true);
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
        migration.CreateTable(
            "GuardianConsents",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Guardian = table.Column<string>(nullable: false, maxLength: 120),
                TextVersion = table.Column<int>(nullable: false),
                Form = table.Column<string>(nullable: false),
                RecordedById = table.Column<Guid>(nullable: false),
                GivenAt = table.Column<DateTime>(nullable: false),
                EndsAt = table.Column<DateTime>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GuardianConsents", row => row.Id);
                table.ForeignKey("FK_GuardianConsents_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_GuardianConsents_PersonId", "GuardianConsents", "PersonId");
        migration.CreateIndex("IX_Grants_AskedAt", "Grants", "AskedAt");
        migration.CreateIndex("IX_Grants_AskedById", "Grants", "AskedById");
        migration.CreateIndex("IX_LimitChanges_PersonId", "LimitChanges", "PersonId");
    }
}
