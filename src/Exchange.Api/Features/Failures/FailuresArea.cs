using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Failures;

internal sealed class FailuresArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(ClockFailure), "no, because it is about no person", "no, because it is about this program alone", "until it is done", "is about no person"),
    ];

    public override IReadOnlyList<DutyPart> Duty => [new(115, "failures", "Failures.duty", FailuresPages.Failed, FailedAsync)];

    private static async Task<IEnumerable<Waits>> FailedAsync(Reader reader, CancellationToken ct) =>
        Waits.Times(await reader.Db.ClockFailures.Shown().CountAsync(ct));
}
