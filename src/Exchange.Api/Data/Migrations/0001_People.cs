using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0001_People")]
internal sealed class People : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
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
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_People", row => row.Id);
            });
        migration.CreateTable(
            "Logins",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PinHash = table.Column<string>(nullable: true),
                PinIsOneTime = table.Column<bool>(nullable: false),
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
        migration.CreateTable(
            "Mandates",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                WorkerId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Consent = table.Column<string>(nullable: false),
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
        migration.CreateIndex("IX_AccessRecords_SubjectId", "AccessRecords", "SubjectId");
        migration.CreateIndex("IX_Journal_SubjectId", "Journal", "SubjectId");
        migration.CreateIndex("IX_Journal_Target", "Journal", "Target");
        migration.CreateIndex("IX_LoginClaims_UserId", "LoginClaims", "UserId");
        migration.CreateIndex("IX_LoginProviders_UserId", "LoginProviders", "UserId");
        migration.CreateIndex("EmailIndex", "Logins", "NormalizedEmail");
        migration.CreateIndex("UserNameIndex", "Logins", "NormalizedUserName", unique: true);
        migration.CreateIndex("IX_Mandates_PersonId", "Mandates", "PersonId");
        migration.CreateIndex("IX_Mandates_WorkerId", "Mandates", "WorkerId");
        migration.CreateIndex("IX_People_Email", "People", "Email", unique: true);
        migration.CreateIndex("IX_People_MemberNumber", "People", "MemberNumber", unique: true);
        migration.CreateIndex("IX_People_Phone", "People", "Phone", unique: true);
    }
}
