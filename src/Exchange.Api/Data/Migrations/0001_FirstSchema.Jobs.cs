using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Employers, jobs and fairs.</summary>
internal sealed partial class FirstSchema
{
    private static void Jobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Employers",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false, maxLength: 120),
                Code = table.Column<string>(nullable: false, maxLength: 9),
                About = table.Column<string>(nullable: false, maxLength: 1000),
                ContactName = table.Column<string>(nullable: false, maxLength: 80),
                Contact = table.Column<string>(nullable: false, maxLength: 120),
                State = table.Column<string>(nullable: false),
                RegisteredAt = table.Column<DateTime>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Reason = table.Column<string>(nullable: true, maxLength: 500),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Employers", row => row.Id);
            });
        migration.CreateIndex("IX_Employers_Code", "Employers", "Code", unique: true);

        migration.CreateTable(
            "EmployerMembers",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                EmployerId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                JoinedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_EmployerMembers", row => row.Id);
                table.ForeignKey("FK_EmployerMembers_Employers_EmployerId", row => row.EmployerId, "Employers", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_EmployerMembers_People_PersonId", row => row.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_EmployerMembers_EmployerId", "EmployerMembers", "EmployerId");
        migration.CreateIndex("IX_EmployerMembers_PersonId", "EmployerMembers", "PersonId", unique: true);

        migration.CreateTable(
            "Vacancies",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                EmployerId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false, maxLength: 80),
                Tasks = table.Column<string>(nullable: false, maxLength: 2000),
                PayText = table.Column<string>(nullable: false, maxLength: 200),
                PayFrom = table.Column<Decimal>(nullable: true),
                PayTo = table.Column<Decimal>(nullable: true),
                PayPer = table.Column<string>(nullable: false),
                Week = table.Column<string>(nullable: false),
                HoursText = table.Column<string>(nullable: false, maxLength: 200),
                Place = table.Column<string>(nullable: false, maxLength: 120),
                Neighbourhood = table.Column<string>(nullable: true),
                Remote = table.Column<bool>(nullable: false),
                Languages = table.Column<string>(nullable: false),
                Skills = table.Column<string>(nullable: false),
                TrainingGiven = table.Column<bool>(nullable: false),
                Seats = table.Column<int>(nullable: false),
                Occupation = table.Column<string>(nullable: true),
                State = table.Column<string>(nullable: false),
                PublishedAt = table.Column<DateTime>(nullable: true),
                OpenUntil = table.Column<DateOnly>(nullable: true),
                ChangedAt = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Vacancies", row => row.Id);
                table.ForeignKey("FK_Vacancies_Employers_EmployerId", row => row.EmployerId, "Employers", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Vacancies_EmployerId", "Vacancies", "EmployerId");
        migration.CreateIndex("IX_Vacancies_State_OpenUntil", "Vacancies", ["State", "OpenUntil"]);

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
        migration.CreateIndex("IX_JobFairs_Date", "JobFairs", "Date");

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
        migration.CreateIndex("IX_Stands_EmployerId", "Stands", "EmployerId");
        migration.CreateIndex("IX_Stands_FairId_EmployerId", "Stands", ["FairId", "EmployerId"], unique: true);

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
        migration.CreateIndex("IX_StandVacancies_VacancyId", "StandVacancies", "VacancyId");

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
        migration.CreateIndex("IX_CardConsents_FairId_PersonId", "CardConsents", ["FairId", "PersonId"]);
        migration.CreateIndex("IX_CardConsents_PersonId", "CardConsents", "PersonId");

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
        migration.CreateIndex("IX_FairRegistrations_FairId_CardNumber", "FairRegistrations", ["FairId", "CardNumber"], unique: true);
        migration.CreateIndex("IX_FairRegistrations_FairId_PersonId", "FairRegistrations", ["FairId", "PersonId"], unique: true, filter: "\"CancelledAt\" IS NULL");
        migration.CreateIndex("IX_FairRegistrations_PersonId", "FairRegistrations", "PersonId");
        migration.CreateIndex("IX_FairRegistrations_Token", "FairRegistrations", "Token", unique: true);

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
    }
}
