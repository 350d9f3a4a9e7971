using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Domain.Appeals;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

internal sealed class AppealsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Appeal), "appeals", "appeals", "for good, because it was decided about a person and may be asked for later", "stays, and is decided if it waits"),
    ];

    public override IReadOnlyList<FilePart> File => [new AppealsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(180, "appeals", "Appeals.copy", ["day", "text", "reply"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(80, "appeals", "Appeals.duty", AppealsPages.Appeals, WaitsAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct) =>
        (await reader.Db.Appeals.AsNoTracking().Where(appeal => appeal.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(appeal => appeal.AskedAt)
            .Select(appeal => new[] { Reader.Moment(appeal.AskedAt), appeal.Why, appeal.Reason });

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.Appeals.DecidableBy(reader.Db, reader.Actor.Actor, now).Select(one => new { one.AskedAt, one.DueAt }).ToListAsync(ct)).Select(one => new Waits(one.AskedAt, one.DueAt < now));
    }
}
