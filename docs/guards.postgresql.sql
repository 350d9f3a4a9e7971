CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON public."Entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_is_balanced();

CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON public."Postings" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_is_balanced();

CREATE INDEX "SearchIndex_ListingPieces" ON public."ListingWords" USING gin ("SearchIndexPieces");

CREATE INDEX "SearchIndex_Listings" ON public."ListingWords" USING gin ("SearchIndex");

CREATE OR REPLACE FUNCTION public.ledger_is_balanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    posting uuid := CASE TG_TABLE_NAME WHEN 'Postings' THEN (to_jsonb(NEW) ->> 'Id')::uuid ELSE (to_jsonb(NEW) ->> 'PostingId')::uuid END;
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM "Postings" p
        WHERE p."Id" = posting
        AND p."Lines" = (SELECT count(*) FROM "Entries" e WHERE e."PostingId" = posting)
        AND 0 = (SELECT sum(e."Quarters") FROM "Entries" e WHERE e."PostingId" = posting)
        AND NOT EXISTS (SELECT 1 FROM "Postings" o WHERE o."Id" = p."MirrorOfId" AND o."MirrorOfId" IS NOT NULL)) THEN
        RAISE EXCEPTION 'ledger.unbalanced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.ledger_is_fixed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'ledger.fixed' USING ERRCODE = 'integrity_constraint_violation';
END $function$;

CREATE OR REPLACE FUNCTION public.place_within_limits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF NEW."State" NOT IN ('Waiting', 'Taken') THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD."State" NOT IN ('Left', 'NotApproved') THEN RETURN NEW; END IF;
    END IF;
    IF EXISTS (SELECT 1 FROM "GroupExchanges" x WHERE x."Id" = NEW."GroupExchangeId" AND x."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - x."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + x."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 160))) THEN
        RAISE EXCEPTION 'ledger.over-limit' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.promise_within_limits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF NEW."Quarters" = 0 OR NEW."State" NOT IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed') THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed') THEN RETURN NEW; END IF;
    END IF;
    IF coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."ReceiverId"), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = NEW."ReceiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."ReceiverId"), 0)
    - NEW."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = NEW."ReceiverId"), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."GiverId"), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = NEW."GiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."GiverId"), 0)
    + NEW."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = NEW."GiverId"), 160) THEN
        RAISE EXCEPTION 'ledger.over-limit' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $function$;

CREATE TRIGGER ledger_fixed BEFORE DELETE OR UPDATE OR TRUNCATE ON public."Entries" FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_fixed();

CREATE TRIGGER ledger_fixed BEFORE DELETE OR UPDATE OR TRUNCATE ON public."Postings" FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_fixed();

CREATE TRIGGER place_limits BEFORE INSERT OR UPDATE OF "State" ON public."GroupPlaces" FOR EACH ROW EXECUTE FUNCTION place_within_limits();

CREATE TRIGGER promise_limits BEFORE INSERT OR UPDATE OF "State" ON public."Agreements" FOR EACH ROW EXECUTE FUNCTION promise_within_limits();

GENERATED "ListingWords"."SearchIndex" to_tsvector('simple'::regconfig, (((((("Title" || ' '::text) || "Skill") || ' '::text) || "Category") || ' '::text) || "Text"));

GENERATED "ListingWords"."SearchIndexPieces" to_tsvector('simple'::regconfig, "Pieces");
