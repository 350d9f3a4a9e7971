using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Exchange.Api.Data.Migrations;

/// <summary>What people offer and need.</summary>
internal sealed partial class FirstSchema
{
    private static void Listings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Listings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                SkillCode = table.Column<string>(nullable: false),
                Title = table.Column<string>(nullable: false, maxLength: 80),
                Text = table.Column<string>(nullable: false, maxLength: 2000),
                Language = table.Column<string>(nullable: false),
                Languages = table.Column<string>(nullable: false),
                Week = table.Column<string>(nullable: false),
                Days = table.Column<int>(nullable: false),
                Neighbourhood = table.Column<string>(nullable: true),
                Mode = table.Column<string>(nullable: false),
                Minutes = table.Column<int>(nullable: false),
                Capacity = table.Column<int>(nullable: false),
                Standing = table.Column<bool>(nullable: false),
                State = table.Column<string>(nullable: false),
                Looks = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: true),
                Version = table.Column<int>(nullable: false),
                Stamp = table.Column<int>(nullable: false),
                BegunAt = table.Column<DateTime>(nullable: false),
                PublishedAt = table.Column<DateTime>(nullable: true),
                EndsAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Listings", row => row.Id);
                table.ForeignKey("FK_Listings_People_OwnerId", row => row.OwnerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Listings_OwnerId", "Listings", "OwnerId");
        migration.CreateIndex("IX_Listings_State_PublishedAt", "Listings", ["State", "PublishedAt"]);

        migration.CreateTable(
            "ListingChanges",
            table => new
            {
                ListingId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Move = table.Column<string>(nullable: false),
                From = table.Column<string>(nullable: false),
                To = table.Column<string>(nullable: false),
                By = table.Column<Guid>(nullable: true),
                At = table.Column<DateTime>(nullable: false),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ListingChanges", row => new { row.ListingId, row.Number });
                table.ForeignKey("FK_ListingChanges_Listings_ListingId", row => row.ListingId, "Listings", "Id", onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "ListingVersions",
            table => new
            {
                ListingId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                By = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false, maxLength: 80),
                Text = table.Column<string>(nullable: false, maxLength: 2000),
                Language = table.Column<string>(nullable: false),
                Languages = table.Column<string>(nullable: false),
                Week = table.Column<string>(nullable: false),
                Neighbourhood = table.Column<string>(nullable: true),
                Mode = table.Column<string>(nullable: false),
                Minutes = table.Column<int>(nullable: false),
                Capacity = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ListingVersions", row => new { row.ListingId, row.Number });
                table.ForeignKey("FK_ListingVersions_Listings_ListingId", row => row.ListingId, "Listings", "Id", onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "ListingWords",
            table => new
            {
                Number = table.Column<int>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ListingId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Skill = table.Column<string>(nullable: false),
                Category = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Pieces = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ListingWords", row => row.Number);
                table.ForeignKey("FK_ListingWords_Listings_ListingId", row => row.ListingId, "Listings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_ListingWords_ListingId", "ListingWords", "ListingId", unique: true);

        migration.CreateTable(
            "ListingCodes",
            table => new
            {
                Serial = table.Column<int>(nullable: false),
                ListingId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ListingCodes", row => row.Serial);
                table.ForeignKey("FK_ListingCodes_Listings_ListingId", row => row.ListingId, "Listings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_ListingCodes_ListingId", "ListingCodes", "ListingId", unique: true);

        migration.CreateTable(
            "SavedSearches",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Search = table.Column<string>(nullable: true, maxLength: 200),
                Kind = table.Column<string>(nullable: true),
                Category = table.Column<string>(nullable: true, maxLength: 60),
                Neighbourhood = table.Column<string>(nullable: true, maxLength: 60),
                Language = table.Column<string>(nullable: true, maxLength: 10),
                Day = table.Column<string>(nullable: true),
                At = table.Column<DateTime>(nullable: false),
                StoppedAt = table.Column<DateTime>(nullable: true),
                LookedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SavedSearches", row => row.Id);
                table.ForeignKey("FK_SavedSearches_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_SavedSearches_LookedAt", "SavedSearches", "LookedAt");
        migration.CreateIndex("IX_SavedSearches_PersonId", "SavedSearches", "PersonId");
    }
}
