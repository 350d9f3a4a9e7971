using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

[DbContext(typeof(ExchangeDb))]
[Migration("0023_Messages")]
internal sealed class MessagesAndReviews : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Messages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
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
                table.ForeignKey("FK_Messages_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Messages_People_AuthorId", row => row.AuthorId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
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
                table.ForeignKey("FK_TextReports_People_ById", row => row.ById, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_TextReports_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateTable(
            "Reviews",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AgreementId = table.Column<Guid>(nullable: false),
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
                table.ForeignKey("FK_Reviews_Agreements_AgreementId", row => row.AgreementId, "Agreements", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Reviews_People_ById", row => row.ById, "People", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Reviews_People_AboutId", row => row.AboutId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_Messages_AgreementId", "Messages", "AgreementId");
        migration.CreateIndex("IX_Messages_AuthorId", "Messages", "AuthorId");
        migration.CreateIndex("IX_ContactShares_AgreementId", "ContactShares", "AgreementId");
        migration.CreateIndex("IX_ContactShares_PersonId", "ContactShares", "PersonId");
        migration.CreateIndex("IX_TextReports_TargetId_ById", "TextReports", ["TargetId", "ById"], unique: true);
        migration.CreateIndex("IX_TextReports_DecidedAt", "TextReports", "DecidedAt");
        migration.CreateIndex("IX_TextReports_ById", "TextReports", "ById");
        migration.CreateIndex("IX_TextReports_AboutId", "TextReports", "AboutId");
        migration.CreateIndex("IX_Reviews_AgreementId_ById", "Reviews", ["AgreementId", "ById"], unique: true);
        migration.CreateIndex("IX_Reviews_AboutId", "Reviews", "AboutId");
        migration.CreateIndex("IX_Reviews_ById", "Reviews", "ById");
    }
}
