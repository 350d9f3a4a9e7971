using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>The index of the words of listings. It follows the words by the database's own means, so no code path can forget it, and both change in one transaction.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0003_ListingSearch")]
internal sealed class ListingSearchIndex : Migration
{
    private const string Columns = "Title, Skill, Category, Text, Pieces";
    private const string News = "new.Number, new.Title, new.Skill, new.Category, new.Text, new.Pieces";
    private const string Olds = "'delete', old.Number, old.Title, old.Skill, old.Category, old.Text, old.Pieces";
    private const string Add = $"INSERT INTO SearchIndex_Listings (rowid, {Columns}) VALUES ({News});";
    private const string Drop = $"INSERT INTO SearchIndex_Listings (SearchIndex_Listings, rowid, {Columns}) VALUES ({Olds});";

    private static readonly string[] Sqlite =
    [
        $"CREATE VIRTUAL TABLE SearchIndex_Listings USING fts5 ({Columns}, content = 'ListingWords', content_rowid = 'Number', tokenize = 'unicode61 remove_diacritics 0');",
        $"CREATE TRIGGER SearchIndex_Listings_Insert AFTER INSERT ON ListingWords BEGIN {Add} END;",
        $"CREATE TRIGGER SearchIndex_Listings_Update AFTER UPDATE ON ListingWords BEGIN {Drop} {Add} END;",
        $"CREATE TRIGGER SearchIndex_Listings_Delete AFTER DELETE ON ListingWords BEGIN {Drop} END;",
    ];

    private static readonly string[] Postgres =
    [
        """
        ALTER TABLE "ListingWords"
          ADD COLUMN "SearchIndex" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "Title" || ' ' || "Skill" || ' ' || "Category" || ' ' || "Text")) STORED,
          ADD COLUMN "SearchIndexPieces" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "Pieces")) STORED
        """,
        """CREATE INDEX "SearchIndex_Listings" ON "ListingWords" USING gin ("SearchIndex")""",
        """CREATE INDEX "SearchIndex_ListingPieces" ON "ListingWords" USING gin ("SearchIndexPieces")""",
    ];

    protected override void Up(MigrationBuilder migration)
    {
        foreach (var statement in migration.IsSqlite() ? Sqlite : Postgres)
        {
            migration.Sql(statement);
        }
    }
}
