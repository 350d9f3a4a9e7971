using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who is too near to some people to decide what is between them (D4, P4). The same for everything people do together.</summary>
internal static class Impartiality
{
    /// <summary>The people themselves, whoever may act for one now, is close to one, or has spoken for one in this very matter.</summary>
    public static async Task<HashSet<Guid>> NearToAsync(this ExchangeDb db, Parties parties, DateTimeOffset now, CancellationToken ct)
    {
        var people = parties.People;
        var mandates = await db.Mandates.AsNoTracking().Where(mandate => people.Contains(mandate.PersonId)).ToListAsync(ct);
        var close = await db.DeclaredTies.Where(tie => people.Contains(tie.PersonId)).Select(tie => tie.WorkerId).ToListAsync(ct);
        return [.. parties.Involved, .. mandates.Where(mandate => mandate.HoldsAt(now)).Select(mandate => mandate.WorkerId), .. close];
    }

    /// <summary>The two of an agreement, and what was said in it.</summary>
    public static async Task<Parties> PartiesOfAsync(this ExchangeDb db, Agreement agreement, CancellationToken ct)
    {
        var spoken = await db.AgreementSteps.Where(step => step.AgreementId == agreement.Id).Select(step => new { step.ActorId, step.SubjectId }).Distinct().ToListAsync(ct);
        return new([agreement.GiverId, agreement.ReceiverId], [.. spoken.Select(step => (step.ActorId, step.SubjectId))]);
    }

    /// <summary>A worker who is near to one of the two does not decide about them.</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        await db.MustBeImpartialAsync(await db.PartiesOfAsync(agreement, ct), worker, now, ct);

    /// <summary>The same of whoever called it, or ever had a place.</summary>
    /// <exception cref="Refused"><c>group-exchanges.own-decision</c>.</exception>
    public static Task MustBeImpartialAsync(this ExchangeDb db, GroupExchange group, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        db.MustBeImpartialAsync(group.Parties(), worker, now, ct, "group-exchanges.own-decision");

    /// <summary>The same of everybody who is in it, or was.</summary>
    /// <exception cref="Refused"><c>rings.own-decision</c>.</exception>
    public static Task MustBeImpartialAsync(this ExchangeDb db, Ring ring, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        db.MustBeImpartialAsync(ring.Parties(), worker, now, ct, "rings.own-decision");

    /// <summary>The same of anybody.</summary>
    /// <exception cref="Refused">What is said.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Parties parties, Guid worker, DateTimeOffset now, CancellationToken ct, string refusal = "agreements.own-decision")
    {
        if ((await db.NearToAsync(parties, now, ct)).Contains(worker))
        {
            throw new Refused(refusal);
        }
    }
}
