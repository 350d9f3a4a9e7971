using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who writes listings.</summary>
internal static class Authors
{
    /// <summary>The author as the rules of L3 see them.</summary>
    public static async Task<Author> AuthorAsync(this ExchangeDb db, Guid personId, TimeProvider clock, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(person => person.Id == personId, ct);
        var completed = await db.Agreements.CountAsync(a => (a.GiverId == personId || a.ReceiverId == personId) && a.State == AgreementState.Completed, ct);
        return new(person.AgeOn(clock.TodayInKaunas()) >= 18, completed);
    }
}
