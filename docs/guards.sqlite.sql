CREATE TABLE "LedgerGuardNever" ("Id" TEXT NOT NULL PRIMARY KEY, CHECK (0));

CREATE TABLE "LedgerGuardOpen" (
    "PostingId" TEXT NOT NULL PRIMARY KEY,
    "Never" TEXT NOT NULL REFERENCES "LedgerGuardNever" ("Id") DEFERRABLE INITIALLY DEFERRED);

CREATE TRIGGER "LedgerEntriesNoDELETE" BEFORE DELETE ON "Entries" BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerEntriesNoUPDATE" BEFORE UPDATE ON "Entries" BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerEntryCloses" AFTER INSERT ON "Entries"
WHEN (SELECT count(*) FROM "Entries" WHERE "PostingId" = NEW."PostingId") = (SELECT "Lines" FROM "Postings" WHERE "Id" = NEW."PostingId")
BEGIN
    SELECT CASE WHEN (SELECT sum("Quarters") FROM "Entries" WHERE "PostingId" = NEW."PostingId") <> 0 THEN RAISE(ABORT, 'ledger.unbalanced') END;
    DELETE FROM "LedgerGuardOpen" WHERE "PostingId" = NEW."PostingId";
END;

CREATE TRIGGER "LedgerEntryInTime" BEFORE INSERT ON "Entries"
WHEN NOT EXISTS (SELECT 1 FROM "LedgerGuardOpen" WHERE "PostingId" = NEW."PostingId")
    OR EXISTS (SELECT 1 FROM "Entries" WHERE "PostingId" = NEW."PostingId" AND "AccountId" = NEW."AccountId")
BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerMirrorOnce" BEFORE INSERT ON "Postings"
WHEN EXISTS (SELECT 1 FROM "Postings" WHERE "Id" = NEW."MirrorOfId" AND "MirrorOfId" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerPostingOnce" BEFORE INSERT ON "Postings"
WHEN EXISTS (SELECT 1 FROM "Postings" WHERE "Id" = NEW."Id" OR ("CauseId" = NEW."CauseId" AND "Kind" = NEW."Kind") OR "MirrorOfId" = NEW."MirrorOfId")
BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerPostingOpens" AFTER INSERT ON "Postings" BEGIN
    INSERT INTO "LedgerGuardOpen" VALUES (NEW."Id", NEW."Id");
END;

CREATE TRIGGER "LedgerPostingsNoDELETE" BEFORE DELETE ON "Postings" BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "LedgerPostingsNoUPDATE" BEFORE UPDATE ON "Postings" BEGIN SELECT RAISE(ABORT, 'ledger.fixed'); END;

CREATE TRIGGER "PlaceKeptWithinLimits" BEFORE UPDATE OF "State" ON "GroupPlaces"
WHEN NEW."State" IN ('Waiting', 'Taken') AND OLD."State" IN ('Left', 'NotApproved') AND EXISTS (SELECT 1 FROM "GroupExchanges" x WHERE x."Id" = NEW."GroupExchangeId" AND x."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - x."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + x."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 160)))
BEGIN SELECT RAISE(ABORT, 'ledger.over-limit'); END;

CREATE TRIGGER "PlaceMadeWithinLimits" BEFORE INSERT ON "GroupPlaces"
WHEN NEW."State" IN ('Waiting', 'Taken') AND EXISTS (SELECT 1 FROM "GroupExchanges" x WHERE x."Id" = NEW."GroupExchangeId" AND x."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), 0)
    - x."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN x."OrganiserId" ELSE NEW."PersonId" END)), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END) AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 0)
    + x."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = (CASE x."Kind" WHEN 'ManyHelp' THEN NEW."PersonId" ELSE x."OrganiserId" END)), 160)))
BEGIN SELECT RAISE(ABORT, 'ledger.over-limit'); END;

CREATE TRIGGER "PromiseKeptWithinLimits" BEFORE UPDATE OF "State" ON "Agreements"
WHEN NEW."Quarters" > 0 AND NEW."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed') AND OLD."State" NOT IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed') AND (coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."ReceiverId"), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = NEW."ReceiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."ReceiverId"), 0)
    - NEW."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = NEW."ReceiverId"), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."GiverId"), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = NEW."GiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."GiverId"), 0)
    + NEW."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = NEW."GiverId"), 160))
BEGIN SELECT RAISE(ABORT, 'ledger.over-limit'); END;

CREATE TRIGGER "PromiseMadeWithinLimits" BEFORE INSERT ON "Agreements"
WHEN NEW."Quarters" > 0 AND NEW."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed') AND (coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."ReceiverId"), 0)
    - coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."ReceiverId" = NEW."ReceiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    - coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyHelp' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."ReceiverId"), 0)
    - NEW."Quarters" < coalesce((SELECT "Floor" FROM "Accounts" WHERE "PersonId" = NEW."ReceiverId"), -32)
OR coalesce((SELECT sum(e."Quarters") FROM "Entries" e JOIN "Accounts" c ON c."Id" = e."AccountId" WHERE c."PersonId" = NEW."GiverId"), 0)
    + coalesce((SELECT sum(a."Quarters") FROM "Agreements" a WHERE a."GiverId" = NEW."GiverId" AND a."State" IN ('Accepted', 'AwaitingApproval', 'Agreed', 'AwaitingConfirmation', 'NoShowReported', 'Disputed')), 0)
    + coalesce((SELECT sum(g."Quarters") FROM "GroupPlaces" p JOIN "GroupExchanges" g ON g."Id" = p."GroupExchangeId"
    WHERE p."State" IN ('Waiting', 'Taken') AND g."State" IN ('Open', 'AwaitingConfirmation', 'Disputed') AND (CASE g."Kind" WHEN 'ManyAreHelped' THEN g."OrganiserId" ELSE p."PersonId" END) = NEW."GiverId"), 0)
    + NEW."Quarters" > coalesce((SELECT "Cap" FROM "Accounts" WHERE "PersonId" = NEW."GiverId"), 160))
BEGIN SELECT RAISE(ABORT, 'ledger.over-limit'); END;

CREATE TRIGGER SearchIndex_Listings_Delete AFTER DELETE ON ListingWords BEGIN INSERT INTO SearchIndex_Listings (SearchIndex_Listings, rowid, Title, Skill, Category, Text, Pieces) VALUES ('delete', old.Number, old.Title, old.Skill, old.Category, old.Text, old.Pieces); END;

CREATE TRIGGER SearchIndex_Listings_Insert AFTER INSERT ON ListingWords BEGIN INSERT INTO SearchIndex_Listings (rowid, Title, Skill, Category, Text, Pieces) VALUES (new.Number, new.Title, new.Skill, new.Category, new.Text, new.Pieces); END;

CREATE TRIGGER SearchIndex_Listings_Update AFTER UPDATE ON ListingWords BEGIN INSERT INTO SearchIndex_Listings (SearchIndex_Listings, rowid, Title, Skill, Category, Text, Pieces) VALUES ('delete', old.Number, old.Title, old.Skill, old.Category, old.Text, old.Pieces); INSERT INTO SearchIndex_Listings (rowid, Title, Skill, Category, Text, Pieces) VALUES (new.Number, new.Title, new.Skill, new.Category, new.Text, new.Pieces); END;

CREATE VIRTUAL TABLE SearchIndex_Listings USING fts5 (Title, Skill, Category, Text, Pieces, content = 'ListingWords', content_rowid = 'Number', tokenize = 'unicode61 remove_diacritics 0');
