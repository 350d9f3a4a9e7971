using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>All tables and indexes, an area in each part. Who is referred to comes first.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0001_FirstSchema")]
internal sealed partial class FirstSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        People(migration);
        House(migration);
        Questionnaires(migration);
        Listings(migration);
        Ledger(migration);
        Agreements(migration);
        GroupExchanges(migration);
        Rings(migration);
        Messages(migration);
        Notifications(migration);
        Jobs(migration);
    }
}
