namespace Exchange.Api.Data.Migrations;

/// <summary>
/// An entry or posting is never changed or removed (G3), a posting is balanced and complete when its transaction commits and takes no
/// entry later (G1, G8), a mirror is not mirrored (G6).
/// </summary>
internal sealed partial class Guards
{
    private const string LedgerFixed = "ledger.fixed";
    private const string LedgerUnbalanced = "ledger.unbalanced";

    /// <summary>
    /// SQLite has no trigger at commit, but it counts deferred foreign keys there. A new posting leaves a row that points at a parent
    /// that can never exist; its last entry takes the row away if the sum is zero. A transaction with a row left cannot commit.
    /// </summary>
    private static readonly string[] LedgerInSqlite =
    [
        """CREATE TABLE "LedgerGuardNever" ("Id" TEXT NOT NULL PRIMARY KEY, CHECK (0))""",
        """
        CREATE TABLE "LedgerGuardOpen" (
            "PostingId" TEXT NOT NULL PRIMARY KEY,
            "Never" TEXT NOT NULL REFERENCES "LedgerGuardNever" ("Id") DEFERRABLE INITIALLY DEFERRED)
        """,
        """
        CREATE TRIGGER "LedgerPostingOpens" AFTER INSERT ON "Postings" BEGIN
            INSERT INTO "LedgerGuardOpen" VALUES (NEW."Id", NEW."Id");
        END
        """,
        // INSERT OR REPLACE removes a row without firing a delete trigger: refuse the second row instead.
        $"""
        CREATE TRIGGER "LedgerPostingOnce" BEFORE INSERT ON "Postings"
        WHEN EXISTS (SELECT 1 FROM "Postings" WHERE "Id" = NEW."Id" OR ("CauseId" = NEW."CauseId" AND "Kind" = NEW."Kind") OR "MirrorOfId" = NEW."MirrorOfId")
        BEGIN SELECT RAISE(ABORT, '{LedgerFixed}'); END
        """,
        $"""
        CREATE TRIGGER "LedgerMirrorOnce" BEFORE INSERT ON "Postings"
        WHEN EXISTS (SELECT 1 FROM "Postings" WHERE "Id" = NEW."MirrorOfId" AND "MirrorOfId" IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, '{LedgerFixed}'); END
        """,
        $"""
        CREATE TRIGGER "LedgerEntryInTime" BEFORE INSERT ON "Entries"
        WHEN NOT EXISTS (SELECT 1 FROM "LedgerGuardOpen" WHERE "PostingId" = NEW."PostingId")
            OR EXISTS (SELECT 1 FROM "Entries" WHERE "PostingId" = NEW."PostingId" AND "AccountId" = NEW."AccountId")
        BEGIN SELECT RAISE(ABORT, '{LedgerFixed}'); END
        """,
        $"""
        CREATE TRIGGER "LedgerEntryCloses" AFTER INSERT ON "Entries"
        WHEN (SELECT count(*) FROM "Entries" WHERE "PostingId" = NEW."PostingId") = (SELECT "Lines" FROM "Postings" WHERE "Id" = NEW."PostingId")
        BEGIN
            SELECT CASE WHEN (SELECT sum("Quarters") FROM "Entries" WHERE "PostingId" = NEW."PostingId") <> 0 THEN RAISE(ABORT, '{LedgerUnbalanced}') END;
            DELETE FROM "LedgerGuardOpen" WHERE "PostingId" = NEW."PostingId";
        END
        """,
        .. from table in new[] { "Postings", "Entries" }
           from act in new[] { "UPDATE", "DELETE" }
           select $"""CREATE TRIGGER "Ledger{table}No{act}" BEFORE {act} ON "{table}" BEGIN SELECT RAISE(ABORT, '{LedgerFixed}'); END""",
    ];

    private static readonly string[] LedgerInPostgres =
    [
        $"""
        CREATE FUNCTION ledger_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '{LedgerFixed}' USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        .. from table in new[] { "Postings", "Entries" }
           select $"""CREATE TRIGGER ledger_fixed BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_fixed()""",
        $"""
        CREATE FUNCTION ledger_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            posting uuid := CASE TG_TABLE_NAME WHEN 'Postings' THEN (to_jsonb(NEW) ->> 'Id')::uuid ELSE (to_jsonb(NEW) ->> 'PostingId')::uuid END;
        BEGIN
            IF NOT EXISTS (
                SELECT 1 FROM "Postings" p
                WHERE p."Id" = posting
                AND p."Lines" = (SELECT count(*) FROM "Entries" e WHERE e."PostingId" = posting)
                AND 0 = (SELECT sum(e."Quarters") FROM "Entries" e WHERE e."PostingId" = posting)
                AND NOT EXISTS (SELECT 1 FROM "Postings" o WHERE o."Id" = p."MirrorOfId" AND o."MirrorOfId" IS NOT NULL)) THEN
                RAISE EXCEPTION '{LedgerUnbalanced}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$
        """,
        .. from table in new[] { "Postings", "Entries" }
           select $"""
               CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON "{table}" DEFERRABLE INITIALLY DEFERRED
               FOR EACH ROW EXECUTE FUNCTION ledger_is_balanced()
               """,
    ];
}
