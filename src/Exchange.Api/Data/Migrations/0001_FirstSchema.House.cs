using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>The community itself, its journal, and what the program keeps for itself.</summary>
internal sealed partial class FirstSchema
{
    private static void House(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Communities",
            table => new
            {
                Id = table.Column<int>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Phone = table.Column<string>(nullable: false),
                Languages = table.Column<string>(nullable: false),
                IsDemo = table.Column<bool>(nullable: false),
                SendsMail = table.Column<bool>(nullable: false),
                FoundedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Communities", row => row.Id);
            });

        migration.CreateTable(
            "SetupDrafts",
            table => new
            {
                Id = table.Column<int>(nullable: false),
                Answers = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SetupDrafts", row => row.Id);
            });

        migration.CreateTable(
            "Journal",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                SubjectId = table.Column<Guid>(nullable: true),
                Request = table.Column<string>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Target = table.Column<Guid>(nullable: true),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Journal", row => row.Id);
            });
        migration.CreateIndex("IX_Journal_SubjectId", "Journal", "SubjectId");
        migration.CreateIndex("IX_Journal_Target", "Journal", "Target");

        migration.CreateTable(
            "Objections",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ActId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ActorId = table.Column<Guid>(nullable: false),
                Words = table.Column<string>(nullable: true, maxLength: 600),
                At = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: true),
                Decision = table.Column<string>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 600),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Objections", row => row.Id);
                table.ForeignKey("FK_Objections_Journal_ActId", row => row.ActId, "Journal", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Objections_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Objections_ActId", "Objections", "ActId", unique: true);
        migration.CreateIndex("IX_Objections_DueAt", "Objections", "DueAt");
        migration.CreateIndex("IX_Objections_PersonId", "Objections", "PersonId");

        migration.CreateTable(
            "AccessRecords",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                ActorId = table.Column<Guid>(nullable: false),
                SubjectId = table.Column<Guid>(nullable: false),
                Section = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AccessRecords", row => row.Id);
            });
        migration.CreateIndex("IX_AccessRecords_SubjectId", "AccessRecords", "SubjectId");

        migration.CreateTable(
            "OnceKeys",
            table => new
            {
                Key = table.Column<string>(nullable: false),
                Request = table.Column<string>(nullable: false),
                Print = table.Column<string>(nullable: false),
                Answer = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OnceKeys", row => row.Key);
            });

        migration.CreateTable(
            "ImportDrafts",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: false),
                FileName = table.Column<string>(nullable: false, maxLength: 200),
                Content = table.Column<byte[]>(nullable: false),
                Columns = table.Column<string>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ImportDrafts", row => row.Id);
                table.ForeignKey("FK_ImportDrafts_People_OwnerId", row => row.OwnerId, "People", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_ImportDrafts_OwnerId", "ImportDrafts", "OwnerId");

        migration.CreateTable(
            "OccupationGroups",
            table => new
            {
                Code = table.Column<string>(nullable: false, maxLength: 4),
                Language = table.Column<string>(nullable: false, maxLength: 2),
                Label = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OccupationGroups", row => new { row.Code, row.Language });
            });

        migration.CreateTable(
            "Occupations",
            table => new
            {
                Uri = table.Column<string>(nullable: false, maxLength: 200),
                Group = table.Column<string>(nullable: false, maxLength: 4),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Occupations", row => row.Uri);
            });

        migration.CreateTable(
            "OccupationNames",
            table => new
            {
                Uri = table.Column<string>(nullable: false, maxLength: 200),
                Language = table.Column<string>(nullable: false, maxLength: 2),
                Label = table.Column<string>(nullable: false),
                Others = table.Column<string>(nullable: false),
                Tokens = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OccupationNames", row => new { row.Uri, row.Language });
                table.ForeignKey("FK_OccupationNames_Occupations_Uri", row => row.Uri, "Occupations", "Uri", onDelete: ReferentialAction.Cascade);
            });
    }
}
