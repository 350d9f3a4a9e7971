using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Exchange.Api.Data.Migrations;

/// <summary>People, how they come in, and who may act for whom.</summary>
internal sealed partial class FirstSchema
{
    private static void People(MigrationBuilder migration)
    {
        migration.CreateTable(
            "People",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                MemberNumber = table.Column<int>(nullable: false),
                FirstName = table.Column<string>(nullable: false, maxLength: 60),
                LastName = table.Column<string>(nullable: false, maxLength: 80),
                Email = table.Column<string>(nullable: true),
                Phone = table.Column<string>(nullable: true),
                Language = table.Column<string>(nullable: false),
                BirthDate = table.Column<DateOnly>(nullable: true),
                Protected = table.Column<bool>(nullable: false),
                JoinedAt = table.Column<DateTime>(nullable: false),
                LeftAt = table.Column<DateTime>(nullable: true),
                Alias = table.Column<string>(nullable: true, maxLength: 60),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_People", row => row.Id);
            });
        migration.CreateIndex("IX_People_Email", "People", "Email", unique: true);
        migration.CreateIndex("IX_People_MemberNumber", "People", "MemberNumber", unique: true);
        migration.CreateIndex("IX_People_Phone", "People", "Phone", unique: true);

        migration.CreateTable(
            "Logins",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PinHash = table.Column<string>(nullable: true),
                PinIsOneTime = table.Column<bool>(nullable: false),
                PinTries = table.Column<int>(nullable: false),
                CodeStep = table.Column<long>(nullable: true),
                Roles = table.Column<int>(nullable: false),
                UserName = table.Column<string>(nullable: true, maxLength: 256),
                NormalizedUserName = table.Column<string>(nullable: true, maxLength: 256),
                Email = table.Column<string>(nullable: true, maxLength: 256),
                NormalizedEmail = table.Column<string>(nullable: true, maxLength: 256),
                EmailConfirmed = table.Column<bool>(nullable: false),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                PhoneNumber = table.Column<string>(nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(nullable: false),
                TwoFactorEnabled = table.Column<bool>(nullable: false),
                LockoutEnd = table.Column<DateTime>(nullable: true),
                LockoutEnabled = table.Column<bool>(nullable: false),
                AccessFailedCount = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Logins", row => row.Id);
                table.ForeignKey("FK_Logins_People_Id", row => row.Id, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("EmailIndex", "Logins", "NormalizedEmail");
        migration.CreateIndex("UserNameIndex", "Logins", "NormalizedUserName", unique: true);

        migration.CreateTable(
            "LoginClaims",
            table => new
            {
                Id = table.Column<int>(nullable: false).Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = table.Column<Guid>(nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LoginClaims", row => row.Id);
                table.ForeignKey("FK_LoginClaims_Logins_UserId", row => row.UserId, "Logins", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_LoginClaims_UserId", "LoginClaims", "UserId");

        migration.CreateTable(
            "LoginProviders",
            table => new
            {
                LoginProvider = table.Column<string>(nullable: false),
                ProviderKey = table.Column<string>(nullable: false),
                ProviderDisplayName = table.Column<string>(nullable: true),
                UserId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LoginProviders", row => new { row.LoginProvider, row.ProviderKey });
                table.ForeignKey("FK_LoginProviders_Logins_UserId", row => row.UserId, "Logins", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_LoginProviders_UserId", "LoginProviders", "UserId");

        migration.CreateTable(
            "LoginTokens",
            table => new
            {
                UserId = table.Column<Guid>(nullable: false),
                LoginProvider = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LoginTokens", row => new { row.UserId, row.LoginProvider, row.Name });
                table.ForeignKey("FK_LoginTokens_Logins_UserId", row => row.UserId, "Logins", "Id", onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "Mandates",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                WorkerId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Consent = table.Column<string>(nullable: false),
                Scopes = table.Column<int>(nullable: false),
                TextVersion = table.Column<int>(nullable: false),
                RecordedById = table.Column<Guid>(nullable: false),
                StartsAt = table.Column<DateTime>(nullable: false),
                EndsAt = table.Column<DateTime>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Mandates", row => row.Id);
                table.ForeignKey("FK_Mandates_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Mandates_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Mandates_PersonId", "Mandates", "PersonId");
        migration.CreateIndex("IX_Mandates_WorkerId", "Mandates", "WorkerId");

        migration.CreateTable(
            "Blocks",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ByPersonId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Blocks", row => row.Id);
                table.ForeignKey("FK_Blocks_People_ByPersonId", row => row.ByPersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Blocks_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Blocks_ByPersonId_PersonId", "Blocks", ["ByPersonId", "PersonId"], unique: true);
        migration.CreateIndex("IX_Blocks_PersonId", "Blocks", "PersonId");

        migration.CreateTable(
            "GuardianConsents",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Guardian = table.Column<string>(nullable: false, maxLength: 120),
                Word = table.Column<string>(nullable: false),
                TextVersion = table.Column<int>(nullable: false),
                Form = table.Column<string>(nullable: false),
                RecordedById = table.Column<Guid>(nullable: false),
                GivenAt = table.Column<DateTime>(nullable: false),
                EndsAt = table.Column<DateTime>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_GuardianConsents", row => row.Id);
                table.ForeignKey("FK_GuardianConsents_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_GuardianConsents_PersonId", "GuardianConsents", "PersonId");

        migration.CreateTable(
            "Vettings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                AttestedById = table.Column<Guid>(nullable: false),
                AttestedAt = table.Column<DateTime>(nullable: false),
                Until = table.Column<DateOnly>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Vettings", row => row.Id);
                table.ForeignKey("FK_Vettings_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Vettings_PersonId", "Vettings", "PersonId");

        migration.CreateTable(
            "Suspensions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ById = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                Reason = table.Column<string>(nullable: false, maxLength: 600),
                EndsOn = table.Column<DateOnly>(nullable: false),
                LiftedAt = table.Column<DateTime>(nullable: true),
                LiftedById = table.Column<Guid>(nullable: true),
                LiftedReason = table.Column<string>(nullable: true, maxLength: 600),
                EndToldAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Suspensions", row => row.Id);
                table.ForeignKey("FK_Suspensions_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Suspensions_PersonId", "Suspensions", "PersonId");

        migration.CreateTable(
            "Appeals",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                TargetId = table.Column<Guid>(nullable: false),
                MadeAt = table.Column<DateTime>(nullable: false),
                MadeById = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Why = table.Column<string>(nullable: false, maxLength: 600),
                AskedAt = table.Column<DateTime>(nullable: false),
                DueAt = table.Column<DateTime>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Falls = table.Column<bool>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 600),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Appeals", row => row.Id);
                table.ForeignKey("FK_Appeals_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Appeals_PersonId", "Appeals", "PersonId");
        migration.CreateIndex("IX_Appeals_TargetId_MadeAt_PersonId", "Appeals", ["TargetId", "MadeAt", "PersonId"], unique: true);

        migration.CreateTable(
            "Participants",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                WorkerId = table.Column<Guid>(nullable: false),
                EnrolledAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Participants", row => row.Id);
                table.ForeignKey("FK_Participants_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Participants_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Participants_PersonId", "Participants", "PersonId", unique: true);
        migration.CreateIndex("IX_Participants_WorkerId", "Participants", "WorkerId");

        migration.CreateTable(
            "OwnNumbers",
            table => new
            {
                WorkerId = table.Column<Guid>(nullable: false),
                Number = table.Column<string>(nullable: false, maxLength: 60),
                PersonId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OwnNumbers", row => new { row.WorkerId, row.Number });
                table.ForeignKey("FK_OwnNumbers_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_OwnNumbers_People_WorkerId", row => row.WorkerId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_OwnNumbers_PersonId", "OwnNumbers", "PersonId");
    }
}
