using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0044_GuardianWord")]
internal sealed class GuardianWords : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.AddColumn<string>("Word", "GuardianConsents", nullable: false, defaultValue: "Consents");
}
