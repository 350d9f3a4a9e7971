using Exchange.Api.Data;
using Exchange.Domain.Notifications;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>Who is told what of a problem case; of a safety report only the worker, and of its decision only the one who made it (D2).</summary>
internal sealed class ProblemNotices(ExchangeDb db, TimeProvider clock)
{
    public async Task RaisedAsync(ProblemCase problem, ProblemMatter matter, CancellationToken ct)
    {
        if (!problem.IsSafety)
        {
            await TellAsync(problem, matter, problem.AboutId, problem.State == ProblemState.Fixing ? "Notices.fix-suggested" : "Notices.worker-helps", ct);
        }

        TellOwner(problem, matter);
    }

    public async Task AnsweredAsync(ProblemCase problem, ProblemMatter matter, CancellationToken ct)
    {
        await TellAsync(problem, matter, problem.RaisedById, problem.State == ProblemState.Settled ? "Notices.fix-accepted" : "Notices.worker-helps", ct);
        if (problem.State != ProblemState.Settled)
        {
            TellOwner(problem, matter);
        }
    }

    public async Task DecidedAsync(ProblemCase problem, ProblemMatter matter, CancellationToken ct)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(problem.IsToldTo))
        {
            await TellAsync(problem, matter, person, "Notices.problem-decided", ct);
        }
    }

    public async Task AppealedAsync(ProblemCase problem, ProblemMatter matter, Guid by, CancellationToken ct)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(person => person != by && problem.IsToldTo(person)))
        {
            await TellAsync(problem, matter, person, "Notices.problem-appealed", ct);
        }

        TellOwner(problem, matter);
    }

    public void TellOwner(ProblemCase problem, ProblemMatter matter) => db.TellOwner(problem, matter, clock.GetUtcNow());

    private async Task TellAsync(ProblemCase problem, ProblemMatter matter, Guid person, string key, CancellationToken ct)
    {
        var other = person == problem.RaisedById ? problem.AboutId : problem.RaisedById;
        var name = (await db.People.SingleAsync(p => p.Id == other, ct)).PublicName;
        db.Notices.Add(Notice.To(person, key, [name, matter.What], $"/kreipimaisi/{problem.Id}", clock.GetUtcNow()));
    }
}
