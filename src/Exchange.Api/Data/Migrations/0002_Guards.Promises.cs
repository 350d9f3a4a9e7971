namespace Exchange.Api.Data.Migrations;

/// <summary>
/// The limits of C1–C4: neither an agreement nor a place of a group exchange comes to be promised when balance, promises and its own hours
/// together pass the floor of the helped or the cap of the helper. Completion is not looked at (C3b).
/// </summary>
internal sealed partial class Guards
{
    private const string OverLimit = "ledger.over-limit";
    private const string Promised = "'Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed'";
    private const string GroupPromised = "'Open', 'AwaitingConfirmation', 'Disputed'";
    private const string Held = "'Waiting', 'Taken'";
    private const string Given = "'Left', 'NotApproved'";

    private static readonly string AgreementPasses = Passes("NEW.\"ReceiverId\"", "NEW.\"GiverId\"", "NEW.\"Quarters\"");

    private static readonly string PlacePasses = $"""
        EXISTS (SELECT 1 FROM "GroupExchanges" x WHERE x."Id" = NEW."GroupExchangeId" AND x."State" IN ({GroupPromised}) AND ({Passes(
            $"(CASE x.\"Kind\" WHEN 'ManyHelp' THEN x.\"OrganiserId\" ELSE NEW.\"PersonId\" END)",
            $"(CASE x.\"Kind\" WHEN 'ManyHelp' THEN NEW.\"PersonId\" ELSE x.\"OrganiserId\" END)",
            "x.\"Quarters\"")}))
        """;

    private static readonly string[] PromisesInSqlite =
    [
        $"""
        CREATE TRIGGER "PromiseMadeWithinLimits" BEFORE INSERT ON "Agreements"
        WHEN NEW."Quarters" > 0 AND NEW."State" IN ({Promised}) AND ({AgreementPasses})
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
        $"""
        CREATE TRIGGER "PromiseKeptWithinLimits" BEFORE UPDATE OF "State" ON "Agreements"
        WHEN NEW."Quarters" > 0 AND NEW."State" IN ({Promised}) AND OLD."State" NOT IN ({Promised}) AND ({AgreementPasses})
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
        $"""
        CREATE TRIGGER "PlaceMadeWithinLimits" BEFORE INSERT ON "GroupPlaces"
        WHEN NEW."State" IN ({Held}) AND {PlacePasses}
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
        $"""
        CREATE TRIGGER "PlaceKeptWithinLimits" BEFORE UPDATE OF "State" ON "GroupPlaces"
        WHEN NEW."State" IN ({Held}) AND OLD."State" IN ({Given}) AND {PlacePasses}
        BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END
        """,
    ];

    private static readonly string[] PromisesInPostgres =
    [
        $"""
        CREATE FUNCTION promise_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW."Quarters" = 0 OR NEW."State" NOT IN ({Promised}) THEN RETURN NEW; END IF;
            IF TG_OP = 'UPDATE' THEN
                IF OLD."State" IN ({Promised}) THEN RETURN NEW; END IF;
            END IF;
            IF {AgreementPasses} THEN
                RAISE EXCEPTION '{OverLimit}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$
        """,
        """CREATE TRIGGER promise_limits BEFORE INSERT OR UPDATE OF "State" ON "Agreements" FOR EACH ROW EXECUTE FUNCTION promise_within_limits()""",
        $"""
        CREATE FUNCTION place_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW."State" NOT IN ({Held}) THEN RETURN NEW; END IF;
            IF TG_OP = 'UPDATE' THEN
                IF OLD."State" NOT IN ({Given}) THEN RETURN NEW; END IF;
            END IF;
            IF {PlacePasses} THEN
                RAISE EXCEPTION '{OverLimit}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$
        """,
        """CREATE TRIGGER place_limits BEFORE INSERT OR UPDATE OF "State" ON "GroupPlaces" FOR EACH ROW EXECUTE FUNCTION place_within_limits()""",
    ];

    private static string Passes(string helped, string helper, string quarters) => $"""
        {Balance(helped)}
            - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = {helped} AND a."State" IN ({Promised})), 0)
            - {InGroups(helped, "ManyHelp")}
            - {quarters} < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = {helped}), -32)
        OR {Balance(helper)}
            + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = {helper} AND a."State" IN ({Promised})), 0)
            + {InGroups(helper, "ManyAreHelped")}
            + {quarters} > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = {helper}), 160)
        """;

    private static string Balance(string person) =>
        $"coalesce((SELECT sum(e.\"Quarters\") FROM \"Entries\" e JOIN \"Accounts\" c ON c.\"Id\" = e.\"AccountId\" WHERE c.\"PersonId\" = {person}), 0)";

    private static string InGroups(string person, string ofOrganiser) => $"""
        coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
            WHERE p."State" IN ({Held}) AND g."State" IN ({GroupPromised}) AND (CASE g."Kind" WHEN '{ofOrganiser}' THEN g."OrganiserId" ELSE p."PersonId" END) = {person}), 0)
        """;
}
