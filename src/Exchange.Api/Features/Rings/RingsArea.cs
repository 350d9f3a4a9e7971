using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

[UnderMandate(MandateScope.Agreements)]
internal sealed class RingsArea : Area
{
    private const string InCopy = "no, because its agreements are there";
    private const string InFile = "no, because what a ring has become are agreements, and they are there";
    private const string Kept = "for good, because it says how its agreements came about";

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Ring), InCopy, InFile, Kept, "one that waits for the person goes on without them or ends"),
        new(typeof(RingPromise), InCopy, InFile, Kept, "of a ring that waits it is taken by another or ends"),
        new(typeof(RingConsent), InCopy, InFile, Kept, "stays with its ring"),
        new(typeof(RingStep), InCopy, InFile, Kept, "stays with its ring"),
        new(typeof(RingPlace), InCopy, InFile, Kept, "of a ring that waits it is open again"),
    ];

    public override IReadOnlyList<DutyPart> Duty => [new(40, "rings", "Rings.duty", RingsPages.AtWork, (reader, ct) => reader.Db.Rings.WaitsAsync(reader.Now, ct))];

    public override IReadOnlyList<DayPart> Day => [new(25, DayAsync)];

    private static async Task<DayBrings> DayAsync(Reader reader, CancellationToken ct)
    {
        var asked = await reader.Db.Rings.AsNoTracking().Whole().OwnOf(reader.Actor).Where(ring => ring.State == RingState.Proposed && ring.EndsBy > reader.Now).OrderBy(ring => ring.EndsBy).ToListAsync(ct);
        return new([.. asked.Where(ring => ring.NextFor(reader.Me) == RingNextStep.Answer).Select(ring => new DayCard
        {
            Page = RingsPages.One(ring.Id),
            Title = reader.Words.Count("Rings.day", ring.Current.Count()),
            Text = reader.Words["Rings.day-more"],
            Picture = "people",
            State = reader.Words["Rings.turn-answer", ring.EndsBy!.Value.InKaunas().Date()],
            MyTurn = true,
        })]);
    }
}
