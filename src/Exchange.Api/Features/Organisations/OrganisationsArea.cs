using Exchange.Api.Areas;
using Exchange.Api.Data;

namespace Exchange.Api.Features.Organisations;

internal sealed class OrganisationsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Community), "no, because it is about no person", "community", "for good, because it says whose database this is", "is about no person"),
    ];
}
