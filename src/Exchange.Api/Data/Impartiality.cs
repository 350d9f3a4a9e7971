using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Problems;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>
/// Who does not decide what is between some people: who is too near to them (D4, P4), and who has decided it before (D5). One question for the button, the page, the list and the act,
/// and the same for everything people do together.
/// </summary>
internal static class Impartiality
{
    // By whom hours were decided once, they are not decided again (D5): as in a group exchange.
    private static readonly AgreementAct[] Decisions =
        [AgreementAct.CloseAsDone, AgreementAct.CloseAsCancelled, AgreementAct.CloseAsNoShow, AgreementAct.KeepAsBooked, AgreementAct.CorrectHours, AgreementAct.DecideAnew];

    /// <summary>The people themselves, whoever may act for one now, is close to one, or has spoken for one in this very matter.</summary>
    public static async Task<HashSet<Guid>> NearToAsync(this ExchangeDb db, Parties parties, DateTimeOffset now, CancellationToken ct) => (await db.NearToAsync([parties], now, ct))[0];

    /// <summary>The same of many matters at once.</summary>
    public static async Task<IReadOnlyList<HashSet<Guid>>> NearToAsync(this ExchangeDb db, IReadOnlyList<Parties> matters, DateTimeOffset now, CancellationToken ct)
    {
        var people = matters.SelectMany(parties => parties.People).Distinct().ToList();
        var mandates = (await db.Mandates.AsNoTracking().Where(mandate => people.Contains(mandate.PersonId)).ToListAsync(ct)).Where(mandate => mandate.HoldsAt(now)).Select(mandate => (mandate.PersonId, mandate.WorkerId));
        var close = (await db.DeclaredTies.AsNoTracking().Where(tie => people.Contains(tie.PersonId)).ToListAsync(ct)).Select(tie => (tie.PersonId, tie.WorkerId));
        var near = mandates.Concat(close).ToLookup(one => one.PersonId, one => one.WorkerId);
        return [.. matters.Select(parties => parties.Involved.Concat(parties.People.SelectMany(person => near[person])).ToHashSet())];
    }

    /// <summary>Between whom agreements are, and what was said in them.</summary>
    public static async Task<IReadOnlyList<Parties>> PartiesOfAsync(this ExchangeDb db, IReadOnlyList<Agreement> agreements, CancellationToken ct)
    {
        var ids = agreements.Select(agreement => agreement.Id).ToList();
        var spoken = (await db.AgreementSteps.Where(step => ids.Contains(step.AgreementId)).Select(step => new { step.AgreementId, step.ActorId, step.SubjectId }).Distinct().ToListAsync(ct)).ToLookup(step => step.AgreementId);
        return [.. agreements.Select(agreement => new Parties([agreement.GiverId, agreement.ReceiverId], [.. spoken[agreement.Id].Select(step => (step.ActorId, step.SubjectId))]))];
    }

    /// <summary>Why a worker does not decide each of these agreements: the code of the refusal; null where they may.</summary>
    public static async Task<IReadOnlyList<string?>> WhyNotAsync(this ExchangeDb db, IReadOnlyList<Agreement> agreements, Guid worker, DateTimeOffset now, CancellationToken ct)
    {
        var ids = agreements.Select(agreement => (Guid?)agreement.Id).ToList();
        var own = await db.ProblemCases.Where(problem => ids.Contains(problem.AgreementId) && problem.Kind != ProblemKind.Unsafe && problem.State == ProblemState.Appealed && problem.DecidedById == worker)
            .Select(problem => problem.AgreementId)
            .Union(db.AgreementSteps.Where(step => ids.Contains(step.AgreementId) && step.ActorId == worker && Decisions.Contains(step.Act)).Select(step => (Guid?)step.AgreementId)).ToListAsync(ct);
        var near = await db.NearToAsync(await db.PartiesOfAsync(agreements, ct), now, ct);
        return [.. agreements.Zip(near, (agreement, involved) => involved.Contains(worker) ? "agreements.own-decision" : own.Contains(agreement.Id) ? "problems.other-worker" : null)];
    }

    /// <summary>The same of group exchanges: near to whoever called one, or ever had a place.</summary>
    public static async Task<IReadOnlyList<string?>> WhyNotAsync(this ExchangeDb db, IReadOnlyList<GroupExchange> groups, Guid worker, DateTimeOffset now, CancellationToken ct)
    {
        var near = await db.NearToAsync([.. groups.Select(group => group.Parties())], now, ct);
        return [.. groups.Zip(near, (group, involved) => involved.Contains(worker) ? "group-exchanges.own-decision" : group.WasDecidedBy(worker) ? "group-exchanges.other-worker" : null)];
    }

    /// <summary>The same of rings: near to anybody who is in one, or was.</summary>
    public static async Task<IReadOnlyList<string?>> WhyNotAsync(this ExchangeDb db, IReadOnlyList<Ring> rings, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        [.. (await db.NearToAsync([.. rings.Select(ring => ring.Parties())], now, ct)).Select(near => near.Contains(worker) ? "rings.own-decision" : null)];

    /// <summary>The same of problem cases, each with those between whom it is.</summary>
    public static async Task<IReadOnlyList<string?>> WhyNotAsync(this ExchangeDb db, IReadOnlyList<(ProblemCase Problem, Parties Parties)> cases, Guid worker, DateTimeOffset now, CancellationToken ct)
    {
        var near = await db.NearToAsync([.. cases.Select(one => one.Parties)], now, ct);
        return [.. cases.Zip(near, (one, involved) => involved.Contains(worker) ? "agreements.own-decision" : one.Problem.MayNotDecide(worker) ? "problems.other-worker" : null)];
    }

    /// <summary>A worker who does not decide about an agreement.</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>, <c>problems.other-worker</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct) => Check(await db.WhyNotAsync([agreement], worker, now, ct));

    /// <summary>The same of a group exchange.</summary>
    /// <exception cref="Refused"><c>group-exchanges.own-decision</c>, <c>group-exchanges.other-worker</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, GroupExchange group, Guid worker, DateTimeOffset now, CancellationToken ct) => Check(await db.WhyNotAsync([group], worker, now, ct));

    /// <summary>The same of a ring.</summary>
    /// <exception cref="Refused"><c>rings.own-decision</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Ring ring, Guid worker, DateTimeOffset now, CancellationToken ct) => Check(await db.WhyNotAsync([ring], worker, now, ct));

    /// <summary>The same of a problem case.</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>, <c>problems.other-worker</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, ProblemCase problem, ProblemMatter matter, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        Check(await db.WhyNotAsync([(problem, matter.Parties)], worker, now, ct));

    private static void Check(IReadOnlyList<string?> why)
    {
        if (why[0] is { } code)
        {
            throw new Refused(code);
        }
    }
}
