using Exchange.Api.Areas;
using Exchange.Api.Data;

namespace Exchange.Api.Features.Setup;

internal sealed class SetupArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(SetupDraft), "no, because it is gone when the community is founded", "no, because it is gone when the community is founded", "for good, because nobody else erases it: founding the community does", "is there before anybody can leave"),
    ];
}
