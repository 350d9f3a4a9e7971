using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

internal sealed class EmployersArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Employer), "no, because it is the company's", "employers", "for good, because it is the company's", "stays with the company"),
        new(typeof(EmployerMember), "no, because it is the company's, not the person's", "employers", "for good, because it is the company's", "does not happen: whoever acts for a company leaves only when they do so no longer"),
        new(typeof(Vacancy), "no, because it is the company's", "employers.vacancies", "for good, because it is the company's", "stays with the company"),
    ];

    public override IReadOnlyList<FilePart> File => [new EmployersFile()];

    public override IReadOnlyList<DutyPart> Duty => [new(130, "employers", "Employers.duty", EmployersPages.Deciding, WaitsAsync)];

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct) =>
        reader.Actor.May(Who.Coordinator) ? Waits.Times(await reader.Db.Employers.CountAsync(one => one.State == EmployerState.Waiting, ct)) : [];
}
