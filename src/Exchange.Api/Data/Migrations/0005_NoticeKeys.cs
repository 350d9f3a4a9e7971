using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>The sentence of a notice stands in the texts of the area that tells it; what was told before is found there too.</summary>
[DbContext(typeof(ExchangeDb))]
[Migration("0005_NoticeKeys")]
internal sealed class NoticeKeys : Migration
{
    // What each area tells, by the name of before, and the name of now where it is another.
    private static readonly (string Area, string Told)[] Moved =
    [
        ("Agreements", "proposed taken countered accepted declined withdrawn suggested agreed waits-for-worker approved not-approved " +
            "cancelled listing-closed expired last-expired no-show closed reported-done amounts-differ no-show-reported " +
            "worker-helps completed slip-entered hours-corrected remind-answer last-answer remind-time last-time " +
            "remind-confirm last-confirm ask-done last-done next-time next-time-waits series-ended series-over series-limit " +
            "series-waits"),
        ("Appeals", "appeal-stands:stands appeal-listing-shown:listing-shown appeal-agreement-anew:agreement-anew " +
            "appeal-suspension-lifted:suspension-lifted appeal-suspension-stands:suspension-stands"),
        ("GroupExchanges", "group-joined:joined group-waits:waits group-approved:approved group-place-refused:place-refused group-left:left " +
            "group-ask-report:ask-report group-remind-report:remind-report last-group-report:last-report " +
            "group-reported:reported group-absent:absent group-remind-confirm:remind-confirm last-group-confirm:last-confirm " +
            "group-cancelled:cancelled group-nobody:nobody group-disputed:disputed group-decided:decided " +
            "group-completed:completed group-voided:voided group-questioned:questioned group-corrected:corrected " +
            "group-kept:kept"),
        ("Identity", "objection-raised objection-stands objection-put-right objection-stands-act:objection-act-stands " +
            "objection-put-right-act:objection-act-put-right"),
        ("Ledger", "thanked limits-changed"),
        ("Listings", "listing-shown:shown listing-returned:returned listing-removed:removed listing-aside:aside ends-in-week " +
            "ends-tomorrow need-waits search-found asked-to-help"),
        ("Messages", "message:written group-message:written-to-group contacts text-removed text-kept"),
        ("Problems", "fix-suggested fix-accepted problem-decided:decided problem-appealed:appealed problem-yours:yours " +
            "problem-unsafe:unsafe"),
        ("Reviews", "reviews-shown:shown"),
        ("Rings", "ring-asked:asked ring-remind:remind last-ring:last ring-changed:changed ring-changed-asked:changed-asked " +
            "ring-not-formed:not-formed ring-formed:formed ring-completed:completed ring-waits-first:waits-first " +
            "ring-over:over ring-left:left"),
        ("Suspensions", "suspended suspension-lifted:lifted suspension-over:over"),
    ];

    protected override void Up(MigrationBuilder migration)
    {
        foreach (var (area, told) in Moved)
        {
            foreach (var one in told.Split(' '))
            {
                var names = one.Split(':');
                migration.Sql($"""UPDATE "Notices" SET "Key" = '{area}.told-{names[^1]}' WHERE "Key" = 'Notices.{names[0]}';""");
            }
        }
    }
}
