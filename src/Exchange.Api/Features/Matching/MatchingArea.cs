using Exchange.Api.Areas;
using Exchange.Api.Data;

namespace Exchange.Api.Features.Matching;

internal sealed class MatchingArea : Area
{
    private static readonly Forgotten Followed = Forgotten.Rows("all but the newest ten thousand", (db, _) => db.MatchChanges.Where(change => change.Number <= db.MatchChanges.Max(newest => newest.Number) - MatchChange.Kept));

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(MatchChange), "no, because it says only that something was changed", "no, because it is about this database alone", Followed.What, "is written anew, and says no more than that"),
    ];

    public override IReadOnlyList<Forgotten> Forgets => [Followed];
}
