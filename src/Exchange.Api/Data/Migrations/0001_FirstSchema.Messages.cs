using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What people write to and about each other, and what goes wrong between them.</summary>
internal sealed partial class FirstSchema
{
    private static void Messages(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Messages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: true),
                GroupExchangeId = table.Column<Guid>(nullable: true),
                AuthorId = table.Column<Guid>(nullable: false),
                ActorId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Phrase = table.Column<string>(nullable: true),
                Text = table.Column<string>(nullable: true, maxLength: 600),
                Held = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Messages", row => row.Id);
                table.CheckConstraint("CK_Messages_Thread", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)");
                table.ForeignKey("FK_Messages_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Messages_GroupExchanges_GroupExchangeId", row => row.GroupExchangeId, "GroupExchanges", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Messages_People_AuthorId", row => row.AuthorId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Messages_AgreementId", "Messages", "AgreementId");
        migration.CreateIndex("IX_Messages_AuthorId", "Messages", "AuthorId");
        migration.CreateIndex("IX_Messages_GroupExchangeId", "Messages", "GroupExchangeId");

        migration.CreateTable(
            "ContactShares",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Phone = table.Column<bool>(nullable: false),
                Email = table.Column<bool>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ContactShares", row => row.Id);
                table.ForeignKey("FK_ContactShares_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ContactShares_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_ContactShares_AgreementId", "ContactShares", "AgreementId");
        migration.CreateIndex("IX_ContactShares_PersonId", "ContactShares", "PersonId");

        migration.CreateTable(
            "TextReports",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                TargetId = table.Column<Guid>(nullable: false),
                ById = table.Column<Guid>(nullable: false),
                AboutId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                DecidedAt = table.Column<DateTime>(nullable: true),
                DecidedById = table.Column<Guid>(nullable: true),
                Removed = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_TextReports", row => row.Id);
                table.ForeignKey("FK_TextReports_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_TextReports_People_ById", row => row.ById, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_TextReports_AboutId", "TextReports", "AboutId");
        migration.CreateIndex("IX_TextReports_ById", "TextReports", "ById");
        migration.CreateIndex("IX_TextReports_DecidedAt", "TextReports", "DecidedAt");
        migration.CreateIndex("IX_TextReports_TargetId_ById", "TextReports", ["TargetId", "ById"], unique: true);

        migration.CreateTable(
            "Reviews",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: true),
                GroupExchangeId = table.Column<Guid>(nullable: true),
                ById = table.Column<Guid>(nullable: false),
                AboutId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ShownFrom = table.Column<DateTime>(nullable: false),
                Came = table.Column<bool>(nullable: false),
                AsAgreed = table.Column<bool>(nullable: false),
                WouldAgain = table.Column<bool>(nullable: false),
                ThankYou = table.Column<string>(nullable: true, maxLength: 300),
                Note = table.Column<string>(nullable: true, maxLength: 600),
                ApprovedAt = table.Column<DateTime>(nullable: true),
                Reply = table.Column<string>(nullable: true, maxLength: 300),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Reviews", row => row.Id);
                table.CheckConstraint("CK_Reviews_Matter", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)");
                table.ForeignKey("FK_Reviews_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Reviews_GroupExchanges_GroupExchangeId", row => row.GroupExchangeId, "GroupExchanges", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Reviews_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Reviews_People_ById", row => row.ById, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Reviews_AboutId", "Reviews", "AboutId");
        migration.CreateIndex("IX_Reviews_AgreementId_ById", "Reviews", ["AgreementId", "ById"], unique: true);
        migration.CreateIndex("IX_Reviews_ById", "Reviews", "ById");
        migration.CreateIndex("IX_Reviews_GroupExchangeId_ById_AboutId", "Reviews", ["GroupExchangeId", "ById", "AboutId"], unique: true);

        migration.CreateTable(
            "ProblemCases",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: true),
                GroupExchangeId = table.Column<Guid>(nullable: true),
                RaisedById = table.Column<Guid>(nullable: false),
                AboutId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                SuggestedQuarters = table.Column<int>(nullable: true),
                OwnerId = table.Column<Guid>(nullable: true),
                OpenedAt = table.Column<DateTime>(nullable: false),
                WorkerFrom = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Outcome = table.Column<string>(nullable: true),
                Moves = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ProblemCases", row => row.Id);
                table.CheckConstraint("CK_ProblemCases_Amount", "\"SuggestedQuarters\" IS NULL OR \"SuggestedQuarters\" BETWEEN 0 AND 32");
                table.CheckConstraint("CK_ProblemCases_Matter", "(\"AgreementId\" IS NULL) <> (\"GroupExchangeId\" IS NULL)");
                table.ForeignKey("FK_ProblemCases_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_GroupExchanges_GroupExchangeId", row => row.GroupExchangeId, "GroupExchanges", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_OwnerId", row => row.OwnerId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_RaisedById", row => row.RaisedById, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_ProblemCases_AboutId", "ProblemCases", "AboutId");
        migration.CreateIndex("IX_ProblemCases_AgreementId", "ProblemCases", "AgreementId");
        migration.CreateIndex("IX_ProblemCases_GroupExchangeId", "ProblemCases", "GroupExchangeId");
        migration.CreateIndex("IX_ProblemCases_OwnerId", "ProblemCases", "OwnerId");
        migration.CreateIndex("IX_ProblemCases_RaisedById", "ProblemCases", "RaisedById");
        migration.CreateIndex("IX_ProblemCases_State_DueAt", "ProblemCases", ["State", "DueAt"]);

        migration.CreateTable(
            "ProblemSteps",
            table => new
            {
                ProblemCaseId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                SubjectId = table.Column<Guid>(nullable: true),
                Act = table.Column<string>(nullable: false),
                Quarters = table.Column<int>(nullable: true),
                Outcome = table.Column<string>(nullable: true),
                Text = table.Column<string>(nullable: true, maxLength: 600),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ProblemSteps", row => new { row.ProblemCaseId, row.Number });
                table.ForeignKey("FK_ProblemSteps_ProblemCases_ProblemCaseId", row => row.ProblemCaseId, "ProblemCases", "Id", onDelete: ReferentialAction.Restrict);
            });

        migration.CreateTable(
            "DeclaredTies",
            table => new
            {
                WorkerId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DeclaredTies", row => new { row.WorkerId, row.PersonId });
                table.ForeignKey("FK_DeclaredTies_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_DeclaredTies_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_DeclaredTies_PersonId", "DeclaredTies", "PersonId");
    }
}
