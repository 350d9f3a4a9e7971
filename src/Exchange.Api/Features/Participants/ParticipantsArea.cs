using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

internal sealed class ParticipantsArea : Area
{
    private const int QuietDays = 60;

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Participant), "no, because the worker shows in the records of access and acts", "people.worker", "for good, because who accompanied whom must be provable", "stays: their worker must still reach them"),
        new(typeof(Mandate), "mandates", "mandates", "for good, because acts were done under it", "is withdrawn"),
        new(typeof(GuardianConsent), "guardians", "people.guardians", "for good, because it is a consent", "stays"),
    ];

    public override IReadOnlyList<FilePart> File => [new MandatesFile(), new GuardiansFile()];

    public override IReadOnlyList<CopyPart> Copy =>
    [
        new(150, "mandates", "Participants.copy-mandates", ["day", "who", "Participants.copy-parts", "until"], MandatesAsync),
        new(210, "guardians", "Participants.copy-guardians", ["day", "who", "until"], GuardiansAsync),
    ];

    public override IReadOnlyList<DutyPart> Duty => [new(150, "quiet", "Participants.duty-quiet", ParticipantsPages.People, QuietAsync)];

    private static async Task<IEnumerable<string?[]>> MandatesAsync(Reader reader, CancellationToken ct)
    {
        var rows = await reader.Db.Mandates.AsNoTracking().Where(mandate => mandate.PersonId == reader.Me).ToListAsync(ct);
        var named = await reader.Db.NamesOfAsync(rows.Select(mandate => (Guid?)mandate.WorkerId), ct);
        return rows.OrderByDescending(mandate => mandate.StartsAt).Select(mandate => new[]
        {
            Reader.Moment(mandate.StartsAt), named[mandate.WorkerId].Name, string.Join(", ", mandate.Scopes.Each().Select(one => reader.Words["Participants.scope-short-" + one.Key()])), Reader.Moment(mandate.WithdrawnAt ?? mandate.EndsAt),
        });
    }

    private static async Task<IEnumerable<string?[]>> GuardiansAsync(Reader reader, CancellationToken ct) =>
        (await reader.Db.GuardianConsents.AsNoTracking().Where(consent => consent.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(consent => consent.GivenAt)
            .Select(consent => new[] { Reader.Moment(consent.GivenAt), consent.Guardian, Reader.Moment(consent.WithdrawnAt ?? consent.EndsAt) });

    // The worker's own people who have begun nothing for a while.
    private static async Task<IEnumerable<Waits>> QuietAsync(Reader reader, CancellationToken ct)
    {
        var (db, since) = (reader.Db, reader.Now.AddDays(-QuietDays));
        return Waits.Times(await db.Participants.VisibleTo(reader.Actor)
            .Where(one => one.EnrolledAt < since)
            .Where(one => !db.Agreements.Any(a => (a.GiverId == one.PersonId || a.ReceiverId == one.PersonId) && a.BegunAt >= since))
            .CountAsync(one => !db.Listings.Any(listing => listing.OwnerId == one.PersonId && listing.PublishedAt >= since), ct));
    }
}
