using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Slips;

namespace Exchange.Api.Features.Slips;

[UnderMandate(MandateScope.Agreements)]
internal sealed class SlipsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(SlipPad), "no, because it says which numbers a worker printed", "no, because slips are printed anew", "for good, because a slip may still come in", "is about no person"),
    ];
}
