using Exchange.Api.Areas;
using Exchange.Domain.Occupations;

namespace Exchange.Api.Features.Occupations;

internal sealed class OccupationsArea : Area
{
    private const string Published = "no, because it is the published list of occupations (ESCO)";
    private const string Kept = "for good, because vacancies cite it; a newer edition takes its place";

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Occupation), Published, Published, Kept, "is about no person"),
        new(typeof(OccupationName), Published, Published, Kept, "is about no person"),
        new(typeof(OccupationGroup), Published, Published, Kept, "is about no person"),
    ];
}
