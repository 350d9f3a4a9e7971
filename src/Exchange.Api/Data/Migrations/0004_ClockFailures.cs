using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0004_ClockFailures")]
internal sealed class ClockFailures : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ClockFailures",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Work = table.Column<string>(nullable: false, maxLength: 60),
                ItemId = table.Column<Guid>(nullable: false),
                Failures = table.Column<int>(nullable: false),
                LastAt = table.Column<DateTime>(nullable: false),
                NextAt = table.Column<DateTime>(nullable: false),
                Trace = table.Column<string>(nullable: false, maxLength: 32),
            },
            constraints: table => table.PrimaryKey("PK_ClockFailures", row => row.Id));
        migration.CreateIndex("IX_ClockFailures_Work_ItemId", "ClockFailures", ["Work", "ItemId"], unique: true);
    }
}
