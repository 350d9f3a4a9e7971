using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0007_Employers")]
internal sealed class Employers : Migration
{
    protected override void Up(MigrationBuilder migration)
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
        migration.CreateTable(
            "Vacancies",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                EmployerId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false, maxLength: 80),
                Tasks = table.Column<string>(nullable: false, maxLength: 2000),
                PayText = table.Column<string>(nullable: false, maxLength: 200),
                PayFrom = table.Column<decimal>(nullable: true),
                PayTo = table.Column<decimal>(nullable: true),
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
        migration.CreateIndex("IX_Employers_Code", "Employers", "Code", unique: true);
        migration.CreateIndex("IX_Vacancies_EmployerId", "Vacancies", "EmployerId");
        migration.CreateIndex("IX_Vacancies_State_OpenUntil", "Vacancies", ["State", "OpenUntil"]);
    }
}
