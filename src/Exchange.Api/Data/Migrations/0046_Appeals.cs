using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0046_Appeals")]
internal sealed class Appeals : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Appeals",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                TargetId = table.Column<Guid>(nullable: false),
                MadeAt = table.Column<DateTime>(nullable: false),
                MadeById = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Why = table.Column<string>(nullable: false, maxLength: 600),
                AskedAt = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Falls = table.Column<bool>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 600),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Appeals", row => row.Id);
                table.ForeignKey("FK_Appeals_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Appeals_PersonId", "Appeals", "PersonId");
        migration.CreateIndex("IX_Appeals_TargetId_MadeAt_PersonId", "Appeals", ["TargetId", "MadeAt", "PersonId"], unique: true);
    }
}
