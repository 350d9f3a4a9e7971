using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>Problem cases that wait for a worker: safety first, then what is due first (D7).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ProblemsForStaff : IRequest<PageOf<ProblemForStaff>>
{
    /// <summary>Only what should have been decided by now.</summary>
    public bool Overdue { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The case.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="What">What the agreement or group exchange is about.</param>
/// <param name="RaisedBy">Who says so.</param>
/// <param name="About">The other.</param>
/// <param name="Owner">Worker who sees to it.</param>
/// <param name="Mine">That is the reader.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="DueAt">By when.</param>
/// <param name="IsOverdue">That has passed.</param>
/// <param name="MayDecide">The reader may; else another worker does.</param>
public sealed record ProblemForStaff(
    Guid Id, ProblemKind Kind, string What, string RaisedBy, string About, string? Owner, bool Mine, DateTimeOffset OpenedAt, DateTimeOffset DueAt, bool IsOverdue, bool MayDecide);

internal sealed class ProblemsForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ProblemsForStaff, PageOf<ProblemForStaff>>
{
    private const int Size = 30;

    public async Task<PageOf<ProblemForStaff>> Handle(ProblemsForStaff request, CancellationToken ct)
    {
        var (page, now) = (Math.Clamp(request.Page ?? 1, 1, 100_000), clock.GetUtcNow());
        var waiting = db.ProblemCases.AsNoTracking().BeforeDuty(db, actor)
            .Where(problem => ProblemReach.Open.Contains(problem.State) && problem.WorkerFrom <= now && (!request.Overdue || problem.DueAt < now));
        var rows = await (
            from problem in waiting
            join raiser in db.People on problem.RaisedById equals raiser.Id
            join about in db.People on problem.AboutId equals about.Id
            orderby problem.Kind == ProblemKind.Unsafe ? 0 : 1, problem.DueAt, problem.Id
            select new { problem, What = db.Agreements.Where(one => one.Id == problem.AgreementId).Select(one => one.What).FirstOrDefault() ?? db.GroupExchanges.First(one => one.Id == problem.GroupExchangeId).What, raiser, about, owner = db.People.FirstOrDefault(person => person.Id == problem.OwnerId) })
            .Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var whyNot = await db.WhyNotAsync(await PartiesAsync([.. rows.Select(row => row.problem)], ct), actor.Actor, now, ct);
        return new(
            [.. rows.Zip(whyNot, (row, why) => new ProblemForStaff(
                row.problem.Id, row.problem.Kind, row.What, row.raiser.FullName, row.about.FullName, row.owner?.FullName,
                row.problem.OwnerId == actor.ActorId, row.problem.OpenedAt, row.problem.DueAt, row.problem.IsOverdue(now), why is null))],
            page,
            Size,
            await waiting.CountAsync(ct));
    }

    private async Task<IReadOnlyList<(ProblemCase Problem, Parties Parties)>> PartiesAsync(IReadOnlyList<ProblemCase> problems, CancellationToken ct)
    {
        var ids = problems.Select(problem => problem.AgreementId ?? problem.GroupExchangeId).ToList();
        var agreements = await db.Agreements.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        var between = agreements.Zip(await db.PartiesOfAsync(agreements, ct)).ToDictionary(one => one.First.Id, one => one.Second);
        var groups = await db.GroupExchanges.AsNoTracking().Include(group => group.Steps).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(group => group.Id, ct);
        return [.. problems.Select(problem => (problem, problem.AgreementId is { } agreement ? between[agreement] : Parties.Of([problem.RaisedById, problem.AboutId], groups[problem.GroupExchangeId!.Value].Steps)))];
    }
}
