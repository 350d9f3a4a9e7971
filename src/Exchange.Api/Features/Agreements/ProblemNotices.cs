using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Who is told what of a problem case; of a safety report only the worker, and of its decision only the one who made it (D2).</summary>
internal sealed class ProblemNotices(ExchangeDb db, TimeProvider clock)
{
    public async Task RaisedAsync(ProblemCase problem, Agreement agreement, CancellationToken ct)
    {
        if (!problem.IsSafety)
        {
            await TellAsync(problem, agreement, problem.AboutId, problem.State == ProblemState.Fixing ? "Notices.fix-suggested" : "Notices.worker-helps", ct);
        }

        TellOwner(problem, agreement);
    }

    public async Task AnsweredAsync(ProblemCase problem, Agreement agreement, CancellationToken ct)
    {
        await TellAsync(problem, agreement, problem.RaisedById, problem.State == ProblemState.Settled ? "Notices.fix-accepted" : "Notices.worker-helps", ct);
        if (problem.State != ProblemState.Settled)
        {
            TellOwner(problem, agreement);
        }
    }

    public async Task DecidedAsync(ProblemCase problem, Agreement agreement, CancellationToken ct)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(problem.IsToldTo))
        {
            await TellAsync(problem, agreement, person, "Notices.problem-decided", ct);
        }
    }

    public async Task AppealedAsync(ProblemCase problem, Agreement agreement, Guid by, CancellationToken ct)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(person => person != by && problem.IsToldTo(person)))
        {
            await TellAsync(problem, agreement, person, "Notices.problem-appealed", ct);
        }

        TellOwner(problem, agreement);
    }

    public void TellOwner(ProblemCase problem, Agreement agreement)
    {
        // While the two are asked, the owner has nothing to do yet: the case comes to their list by itself.
        if (problem is { OwnerId: { } owner, State: not ProblemState.Fixing })
        {
            db.Notices.Add(Notice.To(owner, problem.IsSafety ? "Notices.problem-unsafe" : "Notices.problem-yours", [agreement.What], $"/kreipimaisi/{problem.Id}", clock.GetUtcNow()));
        }
    }

    private async Task TellAsync(ProblemCase problem, Agreement agreement, Guid person, string key, CancellationToken ct)
    {
        var other = await db.People.SingleAsync(p => p.Id == agreement.OtherThan(person), ct);
        db.Notices.Add(Notice.To(person, key, [other.PublicName, agreement.What], $"/kreipimaisi/{problem.Id}", clock.GetUtcNow()));
    }
}
