using Exchange.Api.Areas;
using Exchange.Domain.Identity;

namespace Exchange.Api.Features.Suspensions;

internal sealed class SuspensionsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Suspension), "suspensions", "people.suspensions", "for good, because it was decided about a person and may be asked for later", "stays as it was decided; whoever left takes no part anyway"),
    ];

    public override IReadOnlyList<FilePart> File => [new SuspensionsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(170, "suspensions", "Suspensions.copy", ["day", "who", "reason", "until", "reply"], CopyAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct) => (await reader.Db.SuspensionsOfAsync(reader.Me, reader.Today, ct)).Select(one => new[]
    {
        Reader.Moment(one.At), one.By, one.Reason, Reader.Moment(one.LiftedAt) ?? Reader.Day(one.EndsOn), one.LiftedReason,
    });
}
