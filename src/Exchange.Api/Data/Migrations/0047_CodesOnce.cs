using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0047_CodesOnce")]
internal sealed class CodesOnce : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.AddColumn<long>("CodeStep", "Logins", nullable: true);
}
