using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0008_JobFairs")]
internal sealed class JobFairs : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "JobFairs",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false, maxLength: 80),
                About = table.Column<string>(nullable: false, maxLength: 1000),
                Date = table.Column<DateOnly>(nullable: false),
                Opens = table.Column<TimeOnly>(nullable: false),
                Closes = table.Column<TimeOnly>(nullable: false),
                Place = table.Column<string>(nullable: false, maxLength: 120),
                GetThere = table.Column<string>(nullable: false, maxLength: 500),
                EmployersFrom = table.Column<DateOnly>(nullable: false),
                EmployersUntil = table.Column<DateOnly>(nullable: false),
                ResidentsFrom = table.Column<DateOnly>(nullable: false),
                ResidentsUntil = table.Column<DateOnly>(nullable: false),
                State = table.Column<string>(nullable: false),
                Revision = table.Column<int>(nullable: false),
                ChangedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_JobFairs", row => row.Id);
            });
        migration.CreateTable(
            "Stands",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                FairId = table.Column<Guid>(nullable: false),
                EmployerId = table.Column<Guid>(nullable: false),
                State = table.Column<string>(nullable: false),
                AskedAt = table.Column<DateTime>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 500),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Stands", row => row.Id);
                table.ForeignKey("FK_Stands_Employers_EmployerId", row => row.EmployerId, "Employers", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Stands_JobFairs_FairId", row => row.FairId, "JobFairs", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "CardConsents",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                FairId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                GivenById = table.Column<Guid>(nullable: false),
                Version = table.Column<int>(nullable: false),
                Language = table.Column<string>(nullable: false),
                GivenAt = table.Column<DateTime>(nullable: false),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CardConsents", row => row.Id);
                table.ForeignKey("FK_CardConsents_JobFairs_FairId", row => row.FairId, "JobFairs", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_CardConsents_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "FairRegistrations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                FairId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Token = table.Column<string>(nullable: false, maxLength: 40),
                CardNumber = table.Column<int>(nullable: false),
                RegisteredAt = table.Column<DateTime>(nullable: false),
                CancelledAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FairRegistrations", row => row.Id);
                table.ForeignKey("FK_FairRegistrations_JobFairs_FairId", row => row.FairId, "JobFairs", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_FairRegistrations_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "StandVacancies",
            table => new
            {
                StandId = table.Column<Guid>(nullable: false),
                VacancyId = table.Column<Guid>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_StandVacancies", row => new { row.StandId, row.VacancyId });
                table.ForeignKey("FK_StandVacancies_Stands_StandId", row => row.StandId, "Stands", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_StandVacancies_Vacancies_VacancyId", row => row.VacancyId, "Vacancies", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Arrivals",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                FairId = table.Column<Guid>(nullable: false),
                RegistrationId = table.Column<Guid>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
                MarkedById = table.Column<Guid>(nullable: false),
                UndoneAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Arrivals", row => row.Id);
                table.ForeignKey("FK_Arrivals_FairRegistrations_RegistrationId", row => row.RegistrationId, "FairRegistrations", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Arrivals_FairId", "Arrivals", "FairId");
        migration.CreateIndex("IX_Arrivals_RegistrationId", "Arrivals", "RegistrationId", unique: true, filter: "\"UndoneAt\" IS NULL");
        migration.CreateIndex("IX_CardConsents_FairId_PersonId", "CardConsents", ["FairId", "PersonId"]);
        migration.CreateIndex("IX_CardConsents_PersonId", "CardConsents", "PersonId");
        migration.CreateIndex("IX_FairRegistrations_FairId_CardNumber", "FairRegistrations", ["FairId", "CardNumber"], unique: true);
        migration.CreateIndex("IX_FairRegistrations_FairId_PersonId", "FairRegistrations", ["FairId", "PersonId"], unique: true, filter: "\"CancelledAt\" IS NULL");
        migration.CreateIndex("IX_FairRegistrations_PersonId", "FairRegistrations", "PersonId");
        migration.CreateIndex("IX_FairRegistrations_Token", "FairRegistrations", "Token", unique: true);
        migration.CreateIndex("IX_JobFairs_Date", "JobFairs", "Date");
        migration.CreateIndex("IX_Stands_EmployerId", "Stands", "EmployerId");
        migration.CreateIndex("IX_Stands_FairId_EmployerId", "Stands", ["FairId", "EmployerId"], unique: true);
        migration.CreateIndex("IX_StandVacancies_VacancyId", "StandVacancies", "VacancyId");
    }
}
