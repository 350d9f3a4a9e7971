using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>
/// "Something is wrong": the one button. Who says in time that the other did not come reports that; hours may first be put right by
/// the two (D3); that somebody felt unsafe is told to duty workers alone and keeps the two apart from then on (D2).
/// </summary>
[May(Who.Resident)]
public sealed record ReportProblem : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [EnumDataType(typeof(ProblemKind), ErrorMessage = "Problems.kind-missing")]
    public ProblemKind Kind { get; init; } = ProblemKind.Other;

    /// <summary>What is wrong, for workers alone.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? What { get; init; }

    /// <summary>Hours that would put it right, asked of the other first, rounded to the nearest quarter-hour; 0 for nothing booked, left out to ask a worker at once.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }
}

internal sealed class ReportProblemHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, ProblemNotices notices) : IRequestHandler<ReportProblem, Unit>
{
    public async Task<Unit> Handle(ReportProblem request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        var by = access.InKaunas;
        actor.Note.Target = agreement.Id;
        if (request.Kind == ProblemKind.DidNotCome && agreement.ActsOf(agreement.RoleOf(actor.Me), by.At).Contains(AgreementAct.ReportNoShow))
        {
            agreement.ReportNoShow(access.By);
            return Unit.Value;
        }

        if (request.Kind == ProblemKind.DidNotCome && agreement.State == AgreementState.Agreed && by.At < agreement.StartsAt)
        {
            throw new Refused("agreements.no-show-time");
        }

        await MustBeFirstAsync(agreement, request.Kind, ct);
        var matter = await db.MatterOfAsync(agreement, ct);
        var owner = await db.OwnerForAsync(matter, actor.Me, not: [], by.At, ct);
        Hours? hours = request.Minutes is { } minutes ? Hours.FromMinutes(minutes) : null;
        var problem = ProblemCase.Raise(agreement, request.Kind, request.What, hours, owner, by);
        db.ProblemCases.Add(problem);
        if (problem.IsSafety)
        {
            await db.KeepApartAsync(problem, by.At, ct);
        }
        else if (agreement.State is AgreementState.Agreed or AgreementState.AwaitingConfirmation or AgreementState.Completed)
        {
            agreement.ReportProblem(request.What, access.By with { At = by.At.ToUniversalTime() }, fixOffered: problem.State == ProblemState.Fixing);
        }
        else if (problem.State == ProblemState.WithWorker)
        {
            agreement.AskWorkers(by.At);
        }

        notices.Raised(problem, matter);
        return Unit.Value;
    }

    private async Task MustBeFirstAsync(Agreement agreement, ProblemKind kind, CancellationToken ct)
    {
        var (me, mine) = (actor.Me, db.ProblemCases.Where(problem => problem.AgreementId == agreement.Id));
        var taken = kind == ProblemKind.Unsafe
            ? await mine.AnyAsync(problem => problem.Kind == ProblemKind.Unsafe && problem.RaisedById == me && ProblemReach.Open.Contains(problem.State), ct)
            : await mine.AnyAsync(problem => problem.Kind != ProblemKind.Unsafe && problem.State != ProblemState.Settled, ct);
        if (taken)
        {
            throw new Refused("problems.already-raised");
        }
    }
}
