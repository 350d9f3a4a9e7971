using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What people said about themselves.</summary>
internal sealed partial class FirstSchema
{
    private static void Questionnaires(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Questionnaires",
            table => new
            {
                PersonId = table.Column<Guid>(nullable: false),
                Answers = table.Column<string>(nullable: false),
                Approved = table.Column<string>(nullable: true),
                Passed = table.Column<string>(nullable: false),
                Waiting = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
                StartedAt = table.Column<DateTime>(nullable: false),
                ChangedAt = table.Column<DateTime>(nullable: false),
                ApprovedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Questionnaires", row => row.PersonId);
                table.ForeignKey("FK_Questionnaires_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });

        migration.CreateTable(
            "QuestionnaireApprovals",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Version = table.Column<int>(nullable: false),
                Sections = table.Column<string>(nullable: false),
                Form = table.Column<string>(nullable: true),
                WorkerId = table.Column<Guid>(nullable: true),
                NameGiven = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_QuestionnaireApprovals", row => row.Id);
                table.ForeignKey("FK_QuestionnaireApprovals_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_QuestionnaireApprovals_PersonId", "QuestionnaireApprovals", "PersonId");
    }
}
