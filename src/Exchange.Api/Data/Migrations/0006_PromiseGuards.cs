using System.Globalization;
using Exchange.Domain.Agreements;
using Exchange.Domain.Ledger;

namespace Exchange.Api.Data.Migrations;

/// <summary>
/// The limits of C1–C4 in the database: an agreement does not come into a promised state when balance, promises and its own hours
/// together pass the floor of the helped or the cap of the helper. Completion is not looked at (C3b).
/// </summary>
internal static class PromiseGuards
{
    public const string OverLimit = "ledger.over-limit";

    private static readonly string Promised = string.Join(", ", AgreementStates.Promised.Select(state => $"'{state}'"));

    private static readonly string Passes = $"""
        coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" a ON a."Id" = e."AccountId" WHERE a."PersonId" = NEW."ReceiverId"), 0)
            - coalesce((SELECT sum(g."Quarters") FROM "Agreements" g WHERE g."ReceiverId" = NEW."ReceiverId" AND g."State" IN ({Promised})), 0)
            - NEW."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = NEW."ReceiverId"), {Account.StartingFloor.ToString(CultureInfo.InvariantCulture)})
        OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" a ON a."Id" = e."AccountId" WHERE a."PersonId" = NEW."GiverId"), 0)
            + coalesce((SELECT sum(g."Quarters") FROM "Agreements" g WHERE g."GiverId" = NEW."GiverId" AND g."State" IN ({Promised})), 0)
            + NEW."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = NEW."GiverId"), {Account.StartingCap.ToString(CultureInfo.InvariantCulture)})
        """;

    public static readonly string[] Sqlite =
    [
        $"""
        CREATE TRIGGER "PromiseMadeWithinLimits" BEFORE INSERT ON "Agreements"
        WHEN NEW."Quarters" > 0 AND NEW."State" IN ({Promised}) AND ({Passes})
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
        $"""
        CREATE TRIGGER "PromiseKeptWithinLimits" BEFORE UPDATE OF "State" ON "Agreements"
        WHEN NEW."Quarters" > 0 AND NEW."State" IN ({Promised}) AND OLD."State" NOT IN ({Promised}) AND ({Passes})
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
    ];

    public static readonly string[] PostgreSql =
    [
        $"""
        CREATE FUNCTION promise_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW."Quarters" = 0 OR NEW."State" NOT IN ({Promised}) THEN RETURN NEW; END IF;
            IF TG_OP = 'UPDATE' THEN
                IF OLD."State" IN ({Promised}) THEN RETURN NEW; END IF;
            END IF;
            IF {Passes} THEN
                RAISE EXCEPTION '{OverLimit}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$
        """,
        """CREATE TRIGGER promise_limits BEFORE INSERT OR UPDATE OF "State" ON "Agreements" FOR EACH ROW EXECUTE FUNCTION promise_within_limits()""",
    ];
}
