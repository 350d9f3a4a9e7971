using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>A problem case with its agreement, for whoever may act in it.</summary>
internal sealed class OneProblemCase(ExchangeDb db, CurrentActor actor, Moving moving)
{
    /// <summary>For one of the two who is told of it.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>; <c>agreements.both-sides</c> (P4).</exception>
    public async Task<(ProblemCase Problem, Agreement Agreement)> OwnAsync(Guid id, CancellationToken ct)
    {
        var problem = await db.ProblemCases.Include(p => p.Steps).ToldTo(actor.Me).OneAsync(id, ct);
        var agreement = await moving.OwnAsync(problem.AgreementId, seen: null, ct);
        if (actor.IsActingForAnother && problem.Steps.Any(step => step.ActorId == actor.ActorId && step.SubjectId == agreement.OtherThan(actor.Me)))
        {
            throw new Refused("agreements.both-sides");
        }

        actor.Note.Target = problem.Id;
        return (problem, agreement);
    }

    /// <summary>For a duty worker.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>.</exception>
    public async Task<(ProblemCase Problem, Agreement Agreement)> ForDutyAsync(Guid id, CancellationToken ct)
    {
        var problem = await db.ProblemCases.Include(p => p.Steps).BeforeDuty(db, actor).OneAsync(id, ct);
        actor.Note.Target = problem.Id;
        actor.Note.About = problem.RaisedById;
        return (problem, await db.Agreements.OneAsync(problem.AgreementId, ct));
    }
}
