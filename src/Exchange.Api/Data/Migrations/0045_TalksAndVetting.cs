using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0045_TalksAndVetting")]
internal sealed class TalksAndVetting : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Conversations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
                OpenedAt = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                HeldAt = table.Column<DateTime>(nullable: true),
                HeldById = table.Column<Guid>(nullable: true),
                Note = table.Column<string>(nullable: true, maxLength: 500),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Conversations", row => row.Id);
                table.ForeignKey("FK_Conversations_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Conversations_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Vettings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                AttestedById = table.Column<Guid>(nullable: false),
                AttestedAt = table.Column<DateTime>(nullable: false),
                Until = table.Column<DateOnly>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Vettings", row => row.Id);
                table.ForeignKey("FK_Vettings_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Conversations_PersonId", "Conversations", "PersonId");
        migration.CreateIndex("IX_Conversations_AgreementId_PersonId", "Conversations", ["AgreementId", "PersonId"], unique: true);
        migration.CreateIndex("IX_Vettings_PersonId", "Vettings", "PersonId");
    }
}
