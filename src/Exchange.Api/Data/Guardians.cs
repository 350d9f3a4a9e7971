using Exchange.Domain;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Whether a young person may take part today (S2). A birthday clears it by itself (S6).</summary>
internal static class Guardians
{
    /// <exception cref="Refused"><c>identity.guardian-consent</c> when the person is under 16 and no consent of a guardian holds.</exception>
    public static async Task MustBeAllowedAsync(this ExchangeDb db, Guid personId, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.IsAllowedAsync(personId, clock, ct))
        {
            throw new Refused("identity.guardian-consent");
        }
    }

    /// <summary>Sixteen or older, of unknown age, or with a consent that holds now.</summary>
    public static async Task<bool> IsAllowedAsync(this ExchangeDb db, Guid personId, TimeProvider clock, CancellationToken ct)
    {
        var (person, now) = (await db.People.AsNoTracking().SingleAsync(person => person.Id == personId, ct), clock.GetUtcNow());
        return !(person.AgeOn(clock.TodayInKaunas()) < GuardianConsent.NeededBelow)
            || (await db.GuardianConsents.AsNoTracking().Where(consent => consent.PersonId == personId).ToListAsync(ct)).Exists(consent => consent.HoldsAt(now));
    }

    /// <summary>A meeting at home, in the evening or one of several needs a guardian's consent while a person is under 18 (S3); the birthday before it clears it (S6).</summary>
    /// <exception cref="Refused"><c>identity.guardian-consent-wider</c> to the young person; <c>agreements.time-not-yet</c> to the other, who is not told of an age (S4).</exception>
    public static async Task MustBeAllowedWiderAsync(this ExchangeDb db, IEnumerable<Person> two, Guid? asking, DateTimeOffset meeting, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var person in two.Where(person => person.IsMinorOn(meeting.InKaunas().Date())))
        {
            var consents = await db.GuardianConsents.AsNoTracking().Where(consent => consent.PersonId == person.Id && consent.TextVersion >= GuardianConsent.WiderFrom).ToListAsync(ct);
            if (!consents.Exists(consent => consent.HoldsAt(now)))
            {
                throw new Refused(person.Id == asking ? "identity.guardian-consent-wider" : "agreements.time-not-yet");
            }
        }
    }

    /// <summary>Those of the two who are under 18 on the day, and whose guardian is not known to know of it (S3).</summary>
    public static async Task<IReadOnlyList<Person>> NotInformedAsync(this ExchangeDb db, IEnumerable<Person> two, DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        var young = two.Where(person => person.IsMinorOn(day)).ToList();
        var ids = young.Select(person => person.Id).ToList();
        var informed = (await db.GuardianConsents.AsNoTracking().Where(consent => ids.Contains(consent.PersonId)).ToListAsync(ct)).Where(consent => consent.InformsAt(now)).Select(consent => consent.PersonId).ToHashSet();
        return [.. young.Where(person => !informed.Contains(person.Id))];
    }

    /// <summary>Last day, inclusive, that a consent holds, by person; of everybody when nobody is named.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> GuardianDaysAsync(this ExchangeDb db, IReadOnlyCollection<Guid>? only, CancellationToken ct) =>
        (await db.GuardianConsents.AsNoTracking().Where(consent => consent.Word == GuardianWord.Consents && consent.WithdrawnAt == null && (only == null || only.Contains(consent.PersonId))).ToListAsync(ct))
        .GroupBy(consent => consent.PersonId)
        .ToDictionary(consents => consents.Key, consents => consents.Max(consent => consent.EndsAt.AddTicks(-1).InKaunas().Date()));
}
