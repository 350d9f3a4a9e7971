using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0014_MandateScopes")]
internal sealed class MandateScopesAndObjections : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        // Mandates from before had no parts: they went for everything, by the first version of the words.
        migration.AddColumn<int>("Scopes", "Mandates", nullable: false, defaultValue: 31);
        migration.AddColumn<int>("TextVersion", "Mandates", nullable: false, defaultValue: 1);
        migration.AddColumn<Guid>("RecordedById", "Mandates", nullable: false, defaultValue: Guid.Empty);
        migration.Sql("""UPDATE "Mandates" SET "RecordedById" = "WorkerId" """);
        migration.CreateTable(
            "Objections",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ActId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ActorId = table.Column<Guid>(nullable: false),
                Words = table.Column<string>(nullable: true, maxLength: 600),
                At = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: true),
                Decision = table.Column<string>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 600),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Objections", row => row.Id);
                table.ForeignKey("FK_Objections_Journal_ActId", row => row.ActId, "Journal", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Objections_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Objections_ActId", "Objections", "ActId", unique: true);
        migration.CreateIndex("IX_Objections_DueAt", "Objections", "DueAt");
        migration.CreateIndex("IX_Objections_PersonId", "Objections", "PersonId");
    }
}
