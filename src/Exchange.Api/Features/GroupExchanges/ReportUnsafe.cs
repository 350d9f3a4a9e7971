using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Say that one felt unsafe with somebody one met in it, also after giving one's place up: duty workers alone are told, and the two are kept apart from now on (D2).</summary>
[May(Who.Resident)]
public sealed record ReportUnsafe : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    [Required(ErrorMessage = "GroupExchanges.unsafe-whom-missing")]
    public Guid? PersonId { get; init; }

    /// <summary>What happened, for workers alone; may be left out.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "GroupExchanges.too-long")]
    public string? What { get; init; }
}

internal sealed class ReportUnsafeHandler(ExchangeDb db, CurrentActor actor, GroupMoving moving) : IRequestHandler<ReportUnsafe, Unit>
{
    public async Task<Unit> Handle(ReportUnsafe request, CancellationToken ct)
    {
        var group = await moving.OnceAsync(request.GroupExchangeId, ct);
        var (me, about, by) = (actor.Me, request.PersonId!.Value, moving.By);
        if (await db.ProblemCases.AnyAsync(problem => problem.GroupExchangeId == group.Id && problem.RaisedById == me && problem.AboutId == about && ProblemReach.Open.Contains(problem.State), ct))
        {
            throw new Refused("problems.already-raised");
        }

        var matter = ProblemMatter.Of(group, me, about);
        var problem = ProblemCase.RaiseUnsafe(group, about, request.What, await db.OwnerForAsync(matter, me, not: [], by.At, ct), by);
        db.ProblemCases.Add(problem);
        await db.KeepApartAsync(problem, by.At, ct);
        db.TellOwner(problem, matter, by.At);
        await moving.SettleAsync(group, ct); // what the clock did when it was read
        actor.Note.Target = problem.Id;
        return Unit.Value;
    }
}
