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

    /// <summary>Last day, inclusive, that a consent holds, by person; of everybody or of one.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> GuardianDaysAsync(this ExchangeDb db, Guid? personId, CancellationToken ct) =>
        (await db.GuardianConsents.AsNoTracking().Where(consent => consent.WithdrawnAt == null && (personId == null || consent.PersonId == personId)).ToListAsync(ct))
        .GroupBy(consent => consent.PersonId)
        .ToDictionary(consents => consents.Key, consents => consents.Max(consent => consent.EndsAt.AddTicks(-1).InKaunas().Date()));
}
