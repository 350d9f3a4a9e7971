using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

[UnderMandate(MandateScope.Agreements)]
internal sealed class ReviewsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Review), "reviews", "no, because what was said stays where it was said", "for good, because it is what neighbours know of each other", "stays under the alias"),
    ];

    public override IReadOnlyList<CopyPart> Copy => [new(80, "reviews", "Reviews.copy", ["day", "who", "about", "Reviews.copy-came", "Reviews.copy-as-agreed", "Reviews.copy-would-again", "text", "reply", "Reviews.copy-note"], CopyAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (db, me, now) = (reader.Db, reader.Me, reader.Now);
        var rows = await db.Reviews.AsNoTracking().Where(review => review.ById == me || review.AboutId == me).OrderByDescending(review => review.At).ToListAsync(ct);
        var pairs = rows.ToLookup(review => (review.AgreementId, review.GroupExchangeId, review.ById == me ? review.AboutId : review.ById));
        var shown = rows.Where(review => review.ById == me || review.IsShown(pairs[(review.AgreementId, review.GroupExchangeId, review.ById)].Count() == 2, now)).ToList();
        var named = await db.NamesOfAsync(shown.SelectMany(review => new Guid?[] { review.ById, review.AboutId }), ct);
        var reports = await db.ReportsOfAsync(shown.Select(review => review.Id), ct);
        return shown.Select(review => new[]
        {
            Reader.Moment(review.At), named[review.ById].Name, named[review.AboutId].Name, reader.Yes(review.Came), reader.Yes(review.AsAgreed), review.ById == me || review.WouldAgain ? reader.Yes(review.WouldAgain) : null,
            reports[review.Id].Any(report => report.Hides) ? null : review.ThankYou, review.Reply, review.ById == me ? review.Note : null,
        });
    }
}
