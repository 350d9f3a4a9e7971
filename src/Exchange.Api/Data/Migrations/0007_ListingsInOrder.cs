using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>The newest page is read from the index alone, however many there are.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0007_ListingsInOrder")]
internal sealed class ListingsInOrder : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.DropIndex("IX_Listings_State_PublishedAt", "Listings");
        migration.CreateIndex("IX_Listings_State_PublishedAt_Id", "Listings", ["State", "PublishedAt", "Id"]);
    }
}
