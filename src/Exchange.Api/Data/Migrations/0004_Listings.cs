using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0004_Listings")]
internal sealed class Listings : Migration
{
    protected override void Up(MigrationBuilder migration)
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
        migration.CreateIndex("IX_Listings_OwnerId", "Listings", "OwnerId");
        migration.CreateIndex("IX_Listings_State_PublishedAt", "Listings", ["State", "PublishedAt"]);
        migration.CreateIndex("IX_ListingWords_ListingId", "ListingWords", "ListingId", unique: true);
        if (migration.IsSqlite())
        {
            IndexInSqlite(migration);
        }
        else
        {
            IndexInPostgres(migration);
        }
    }

    // The index follows the words by triggers, so no code path can forget it, and both change in one transaction.
    private static void IndexInSqlite(MigrationBuilder migration)
    {
        const string columns = "Title, Skill, Category, Text, Pieces";
        const string news = "new.Number, new.Title, new.Skill, new.Category, new.Text, new.Pieces";
        const string olds = "'delete', old.Number, old.Title, old.Skill, old.Category, old.Text, old.Pieces";
        const string add = $"INSERT INTO SearchIndex_Listings (rowid, {columns}) VALUES ({news});";
        const string drop = $"INSERT INTO SearchIndex_Listings (SearchIndex_Listings, rowid, {columns}) VALUES ({olds});";
        migration.Sql($"CREATE VIRTUAL TABLE SearchIndex_Listings USING fts5 ({columns}, content = 'ListingWords', content_rowid = 'Number', tokenize = 'unicode61 remove_diacritics 0');");
        migration.Sql($"CREATE TRIGGER SearchIndex_Listings_Insert AFTER INSERT ON ListingWords BEGIN {add} END;");
        migration.Sql($"CREATE TRIGGER SearchIndex_Listings_Update AFTER UPDATE ON ListingWords BEGIN {drop} {add} END;");
        migration.Sql($"CREATE TRIGGER SearchIndex_Listings_Delete AFTER DELETE ON ListingWords BEGIN {drop} END;");
    }

    private static void IndexInPostgres(MigrationBuilder migration)
    {
        migration.Sql("""
            ALTER TABLE "ListingWords"
              ADD COLUMN "SearchIndex" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "Title" || ' ' || "Skill" || ' ' || "Category" || ' ' || "Text")) STORED,
              ADD COLUMN "SearchIndexPieces" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "Pieces")) STORED;
            CREATE INDEX "SearchIndex_Listings" ON "ListingWords" USING gin ("SearchIndex");
            CREATE INDEX "SearchIndex_ListingPieces" ON "ListingWords" USING gin ("SearchIndexPieces");
            """);
    }
}
