using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

[UnderMandate(MandateScope.Agreements)]
internal sealed class ProblemsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(ProblemCase), "problems", "no, because what came of it is in the steps and corrections of its agreement; while one waits, nothing is written", "for good, because it was decided about a person and may be asked for later", "nobody leaves before it is decided"),
        new(typeof(ProblemStep), "problems", "no, because what came of it is in the steps and corrections of its agreement; while one waits, nothing is written", "for good, because it was decided about a person and may be asked for later", "stays with its case"),
        new(typeof(DeclaredTie), "no, because it is what a worker says of themselves", "no, because workers declare it anew", "for good, because it keeps a worker from deciding", "stays"),
    ];

    public override IReadOnlyList<CopyPart> Copy => [new(90, "problems", "Problems.copy", ["day", "kind", "text", "state", "reason"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty =>
    [
        new(10, "unsafe", "Problems.duty-unsafe", ProblemsPages.Matters, (reader, ct) => WaitsAsync(reader, unsafely: true, ct)),
        new(20, "problems", "Problems.duty", ProblemsPages.Matters, (reader, ct) => WaitsAsync(reader, unsafely: false, ct)),
    ];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var rows = await reader.Db.ProblemCases.AsNoTracking().Include(problem => problem.Steps).ToldTo(reader.Me).OrderByDescending(problem => problem.OpenedAt).ToListAsync(ct);
        return rows.Select(problem => new[]
        {
            Reader.Moment(problem.OpenedAt), reader.Words[$"Problems.kind-{problem.Kind.Key()}"], problem.Steps.Where(step => step.SubjectId == reader.Me).OrderBy(step => step.Number).FirstOrDefault()?.Text,
            reader.Words[$"Problems.state-{problem.State.Key()}"], problem.Steps.OrderBy(step => step.Number).LastOrDefault(step => step.Outcome is not null)?.Text,
        });
    }

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, bool unsafely, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.ProblemCases.AsNoTracking().BeforeDuty(reader.Db, reader.Actor).Where(one => ProblemReach.Open.Contains(one.State) && one.WorkerFrom <= now && (one.Kind == ProblemKind.Unsafe) == unsafely)
            .Select(one => new { one.OpenedAt, one.DueAt }).ToListAsync(ct)).Select(one => new Waits(one.OpenedAt, one.DueAt < now));
    }
}
