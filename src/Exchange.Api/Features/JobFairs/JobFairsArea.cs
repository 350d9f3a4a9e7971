using System.Globalization;
using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

internal sealed class JobFairsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(JobFair), "no, because it is the community's", "fairs", "for good, because it is counted over years", "stays"),
        new(typeof(Stand), "no, because it is the company's", "fairs.stands", "for good, because it is counted over years", "stays with the company"),
        new(typeof(StandVacancy), "no, because it is the company's", "fairs.stands", "for good, because it is counted over years", "stays with the company"),
        new(typeof(FairRegistration), "fairs", "fairs.registrations", "for good, because it is counted over years", "of a fair to come it is cancelled"),
        new(typeof(CardConsent), "fairs", "fairs.registrations", "for good, because it is a consent", "stays; the card of whoever left is shown to nobody"),
        new(typeof(Arrival), "no, because its registration is there", "fairs.registrations", "for good, because it is counted over years", "stays"),
    ];

    public override IReadOnlyList<FilePart> File => [new JobFairsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(110, "fairs", "JobFairs.copy-fairs", ["day", "title", "JobFairs.copy-card-number", "JobFairs.copy-shows-card", "JobFairs.copy-cancelled"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(140, "stands", "JobFairs.duty", JobFairsPages.Preparing, WaitsAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (db, me) = (reader.Db, reader.Me);
        var rows = await db.FairRegistrations.AsNoTracking().Where(one => one.PersonId == me).Join(db.JobFairs, one => one.FairId, fair => fair.Id, (one, fair) => new { one, fair.Title }).ToListAsync(ct);
        var cards = (await db.CardConsents.AsNoTracking().Where(consent => consent.PersonId == me).ToListAsync(ct)).ToLookup(consent => consent.FairId);
        return rows.OrderByDescending(row => row.one.RegisteredAt).Select(row => new[]
        {
            Reader.Moment(row.one.RegisteredAt), row.Title, row.one.CardNumber.ToString(CultureInfo.InvariantCulture), reader.Yes(cards[row.one.FairId].Any(consent => consent.WithdrawnAt is null)),
            Reader.Moment(row.one.CancelledAt),
        });
    }

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct)
    {
        var (db, today) = (reader.Db, reader.Today);
        return reader.Actor.May(Who.Coordinator)
            ? Waits.Times(await db.Stands.CountAsync(one => one.State == StandState.Waiting && db.JobFairs.Any(fair => fair.Id == one.FairId && fair.State == FairState.Published && fair.Date >= today), ct))
            : [];
    }
}
