using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

[UnderMandate(MandateScope.Listings)]
internal sealed class ListingsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Listing), "listings", "listings", "for good, because agreements cite it", "a draft is erased, what was on show is closed"),
        new(typeof(ListingChange), "listings", "listings", "for good, because who approved or removed a listing must be provable", "stays with its listing"),
        new(typeof(ListingVersion), "no, because the listing as it stands is there", "no, because agreements keep the words they were made by", "for good, because agreements cite the wording they were made by", "stays with its listing"),
        new(typeof(ListingWords), "no, because it is an index of words that are there", "no, because it is made anew", "for good, because it is an index of its listing", "stays with its listing"),
        new(typeof(ListingCode), "no, because it is a code printed on a notice, of the listing that is there", "no, because notices are printed anew", "for good, because paper may still hang somewhere", "stays; its listing is closed"),
    ];

    public override IReadOnlyList<FilePart> File => [new ListingsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(30, "listings", "Listings.copy", ["day", "kind", "title", "text", "Listings.copy-skill", "how-long", "state", "reason"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(60, "listings", "Listings.duty", ListingsPages.Queue, WaitsAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (words, names) = (reader.Words, reader.Names);
        return (await reader.Db.Listings.AsNoTracking().Where(listing => listing.OwnerId == reader.Me).OrderByDescending(listing => listing.BegunAt).ToListAsync(ct)).Select(one => new[]
        {
            Reader.Moment(one.BegunAt), words[$"Listings.kind-{one.Kind.Key()}"], one.Title, one.Text, names.Skill(one.SkillCode), names.Duration(one.Minutes), words[$"Listings.state-{one.State}"], one.Reason,
        });
    }

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.Listings.Where(one => one.State == ListingState.Pending).Select(one => one.Changes.Max(change => change.At)).ToListAsync(ct)).Select(since => Waits.ForApproval(since, now));
    }
}
