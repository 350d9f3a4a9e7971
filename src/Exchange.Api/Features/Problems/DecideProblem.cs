using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>
/// Decide a problem case that leaves the hours as they are, with a reason for those it is told to (D5): that somebody felt unsafe, or where no hours are left to decide. A case
/// about hours is decided with them, at the agreement.
/// </summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideProblem : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    /// <summary>Number of its steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Agreements.decision-missing")]
    [EnumDataType(typeof(HoursOutcome), ErrorMessage = "Agreements.decision-missing")]
    public HoursOutcome? Outcome { get; init; }

    /// <summary>In plain words, for both to read; of a safety report for the one who made it.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideProblemHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, OneProblemCase one, ProblemNotices notices) : IRequestHandler<DecideProblem, Unit>
{
    public async Task<Unit> Handle(DecideProblem request, CancellationToken ct)
    {
        var (problem, matter) = await one.ForDutyAsync(request.ProblemId, ct);
        if (request.ExpectedVersion is { } read && read != problem.Version)
        {
            throw new Refused("access.changed");
        }

        await db.MustBeImpartialAsync(problem, matter, actor.Actor, access.By.At, ct);
        if (matter.HoursDecideIt(problem))
        {
            throw new Refused("problems.with-hours");
        }

        if (request.Outcome is not (HoursOutcome.AsBooked or HoursOutcome.NoFault))
        {
            throw new Refused("problems.hours-stay");
        }

        problem.Decide(request.Outcome.Value, Hours.Zero, request.Reason, access.InKaunas);
        notices.Decided(problem, matter);
        actor.Note.Reason = problem.Steps[^1].Text;
        return Unit.Value;
    }
}
