using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0051_Suspensions")]
internal sealed class Suspensions : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Suspensions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ById = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Reason = table.Column<string>(nullable: false, maxLength: 600),
                EndsOn = table.Column<DateOnly>(nullable: false),
                LiftedAt = table.Column<DateTime>(nullable: true),
                LiftedById = table.Column<Guid>(nullable: true),
                LiftedReason = table.Column<string>(nullable: true, maxLength: 600),
                EndToldAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Suspensions", row => row.Id);
                table.ForeignKey("FK_Suspensions_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Suspensions_PersonId", "Suspensions", "PersonId");
    }
}
