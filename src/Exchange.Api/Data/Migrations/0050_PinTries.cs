using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0050_PinTries")]
internal sealed class PinTries : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.AddColumn<int>("PinTries", "Logins", nullable: false, defaultValue: 0);
}
