using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Problems;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>Decide a problem case, with a reason for those it is told to (D5).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideProblem : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    [Required(ErrorMessage = "Agreements.decision-missing")]
    [EnumDataType(typeof(ProblemOutcome), ErrorMessage = "Agreements.decision-missing")]
    public ProblemOutcome? Outcome { get; init; }

    /// <summary>What is booked when corrected.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>In plain words, for both to read; of a safety report for the one who made it.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideProblemHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, OneProblemCase one, CaseHours hours, ProblemNotices notices) : IRequestHandler<DecideProblem, Unit>
{
    public async Task<Unit> Handle(DecideProblem request, CancellationToken ct)
    {
        var (problem, matter) = await one.ForDutyAsync(request.ProblemId, ct);
        await db.MustBeImpartialAsync(matter, actor.Actor, access.By.At, ct);
        var decided = Hours.FromMinutes(request.Minutes ?? 0);
        problem.Decide(request.Outcome!.Value, decided, request.Reason, access.InKaunas);
        if (!problem.IsSafety && matter.Agreement is { } agreement)
        {
            hours.AsDecided(agreement, problem.Outcome!.Value, decided, problem.Steps[^1].Text!);
        }

        notices.Decided(problem, matter);
        actor.Note.Reason = problem.Steps[^1].Text;
        return Unit.Value;
    }
}
