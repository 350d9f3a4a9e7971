using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0013_Problems")]
internal sealed class Problems : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ProblemCases",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
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
                table.ForeignKey("FK_ProblemCases_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_RaisedById", row => row.RaisedById, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ProblemCases_People_OwnerId", row => row.OwnerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
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
                table.ForeignKey("FK_DeclaredTies_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_DeclaredTies_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_ProblemCases_AgreementId", "ProblemCases", "AgreementId");
        migration.CreateIndex("IX_ProblemCases_RaisedById", "ProblemCases", "RaisedById");
        migration.CreateIndex("IX_ProblemCases_AboutId", "ProblemCases", "AboutId");
        migration.CreateIndex("IX_ProblemCases_OwnerId", "ProblemCases", "OwnerId");
        migration.CreateIndex("IX_ProblemCases_State_DueAt", "ProblemCases", ["State", "DueAt"]);
        migration.CreateIndex("IX_DeclaredTies_PersonId", "DeclaredTies", "PersonId");
    }
}
