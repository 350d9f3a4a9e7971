using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>A problem case with what it is about, for whoever may act in it.</summary>
internal sealed class OneProblemCase(ExchangeDb db, CurrentActor actor, AgreementAccess access)
{
    /// <summary>For one of the two who is told of it.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>; <c>agreements.both-sides</c> (P4).</exception>
    public async Task<(ProblemCase Problem, ProblemMatter Matter)> OwnAsync(Guid id, CancellationToken ct)
    {
        var problem = await db.ProblemCases.Include(p => p.Steps).ToldTo(actor.Me).OneAsync(id, ct);
        var matter = problem.AgreementId is { } agreement ? await db.MatterOfAsync(await access.OwnAsync(agreement, expectedVersion: null, ct), ct) : await db.MatterOfAsync(problem, ct);
        var other = actor.Me == problem.RaisedById ? problem.AboutId : problem.RaisedById;
        if (actor.IsActingForAnother && (other == actor.ActorId || problem.Steps.Any(step => step.ActorId == actor.ActorId && step.SubjectId == other)))
        {
            throw new Refused("agreements.both-sides");
        }

        actor.Note.Target = problem.Id;
        return (problem, matter);
    }

    /// <summary>For a duty worker.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>.</exception>
    public async Task<(ProblemCase Problem, ProblemMatter Matter)> ForDutyAsync(Guid id, CancellationToken ct)
    {
        var problem = await db.ProblemCases.Include(p => p.Steps).BeforeDuty(db, actor).OneAsync(id, ct);
        actor.Note.Target = problem.Id;
        actor.Note.About = problem.RaisedById;
        return (problem, await db.MatterOfAsync(problem, ct));
    }
}
