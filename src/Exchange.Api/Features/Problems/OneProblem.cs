using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>One problem case, for those of the two who are told of it and for duty workers.</summary>
[May(Who.SignedIn)]
public sealed record OneProblem(Guid Id) : IRequest<ProblemCaseDetails>;

/// <summary>A problem case as its reader sees it.</summary>
public sealed record ProblemCaseDetails
{
    public required Guid Id { get; init; }

    /// <summary>The agreement, or null.</summary>
    public required Guid? AgreementId { get; init; }

    /// <summary>The group exchange, or null.</summary>
    public required Guid? GroupExchangeId { get; init; }

    /// <summary>What that is about.</summary>
    public required string What { get; init; }

    /// <summary>Who helps; null of a group exchange.</summary>
    public required string? Giver { get; init; }

    /// <summary>Who is helped; null of a group exchange.</summary>
    public required string? Receiver { get; init; }

    /// <summary>Who says that something is wrong.</summary>
    public required string RaisedBy { get; init; }

    /// <summary>The other.</summary>
    public required string About { get; init; }

    /// <summary>The reader raised it, or it is about the reader; null for a worker.</summary>
    public required bool? IRaised { get; init; }

    public required ProblemKind Kind { get; init; }

    public required ProblemState State { get; init; }

    /// <summary>Promised, after completion booked; 0 of a group exchange, whose hours no case changes.</summary>
    public required int Minutes { get; init; }

    public required bool IsGift { get; init; }

    public required DateTimeOffset? StartsAt { get; init; }

    public required string? Place { get; init; }

    /// <summary>Hours that would put it right, or null.</summary>
    public required int? SuggestedMinutes { get; init; }

    /// <summary>The reader is asked about them until <see cref="WorkerFrom"/>.</summary>
    public required bool IAmAsked { get; init; }

    public required DateTimeOffset WorkerFrom { get; init; }

    public required bool CanAppeal { get; init; }

    public required HoursOutcome? Outcome { get; init; }

    /// <summary>What was booked when corrected.</summary>
    public required int? DecidedMinutes { get; init; }

    /// <summary>Reason of the latest decision.</summary>
    public required string? Reason { get; init; }

    /// <summary>Number of steps: sent back with a decision, it shows what was read (X3).</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>For workers: who sees to it, by when, whether the reader may decide, and what was said.</summary>
    public required ProblemDuty? Duty { get; init; }
}

/// <param name="RaisedById">Who raised it.</param>
/// <param name="AboutId">The other.</param>
/// <param name="Owner">Worker who sees to it.</param>
/// <param name="Mine">That is the reader.</param>
/// <param name="DueAt">By when.</param>
/// <param name="IsOverdue">That has passed.</param>
/// <param name="Waits">A worker is asked by now.</param>
/// <param name="WhyNot">Why the reader does not decide: the code of the refusal; null for whoever may.</param>
/// <param name="WithHours">It is decided with the hours of its agreement, not by itself.</param>
/// <param name="MayReadIt">The reader may still read the agreement or group exchange.</param>
/// <param name="Steps">What happened, oldest first.</param>
public sealed record ProblemDuty(
    Guid RaisedById, Guid AboutId, string? Owner, bool Mine, DateTimeOffset DueAt, bool IsOverdue, bool Waits, string? WhyNot, bool WithHours, bool MayReadIt, IReadOnlyList<ProblemLine> Steps)
{
    /// <summary>The reader can decide it now.</summary>
    public bool MayDecide => Waits && WhyNot is null;
}

/// <param name="At">When.</param>
/// <param name="By">Whose word.</param>
/// <param name="Act">What was done.</param>
/// <param name="Minutes">Hours said.</param>
/// <param name="Outcome">Decision.</param>
/// <param name="Text">Words.</param>
public sealed record ProblemLine(DateTimeOffset At, string? By, ProblemAct Act, int? Minutes, HoursOutcome? Outcome, string? Text);

internal sealed class OneProblemHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OneProblem, ProblemCaseDetails>
{
    public async Task<ProblemCaseDetails> Handle(OneProblem request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var problem = await db.ProblemCases.AsNoTracking().Include(p => p.Steps.OrderBy(step => step.Number)).VisibleTo(db, actor).OneAsync(request.Id, ct);
        var matter = await db.MatterOfAsync(problem, ct);
        var agreement = matter.Agreement;
        var told = problem.IsToldTo(me);
        var ids = problem.Steps.Select(step => step.SubjectId).OfType<Guid>().Concat([.. matter.Parties.People, problem.OwnerId ?? Guid.Empty]).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => told ? person.PublicName : person.FullName, ct);
        var decision = problem.Steps.LastOrDefault(step => step.Act == ProblemAct.Decide);
        return new()
        {
            Id = problem.Id,
            AgreementId = problem.AgreementId,
            GroupExchangeId = problem.GroupExchangeId,
            What = matter.What,
            Giver = agreement is null ? null : people[agreement.GiverId],
            Receiver = agreement is null ? null : people[agreement.ReceiverId],
            RaisedBy = people[problem.RaisedById],
            About = people[problem.AboutId],
            IRaised = told ? problem.RaisedById == me : null,
            Kind = problem.Kind,
            State = problem.State,
            Minutes = agreement?.Hours.Minutes ?? 0,
            IsGift = agreement?.IsGift == true,
            StartsAt = matter.StartsAt,
            Place = told && !matter.IsPlaceKnown ? null : matter.Place,
            SuggestedMinutes = problem.SuggestedHours?.Minutes,
            IAmAsked = told && problem.AboutId == me && problem.Asks(now),
            WorkerFrom = problem.WorkerFrom,
            CanAppeal = told && problem.CanAppeal(me, now),
            Outcome = problem.Outcome,
            DecidedMinutes = decision?.Hours?.Minutes,
            Reason = decision?.Text,
            ExpectedVersion = problem.Version,
            Duty = told ? null : new(
                problem.RaisedById,
                problem.AboutId,
                problem.OwnerId is { } owner ? people[owner] : null,
                problem.OwnerId == actor.ActorId,
                problem.DueAt,
                problem.IsOverdue(now),
                problem.WaitsForWorker(now),
                (await db.WhyNotAsync([(problem, matter.Parties)], actor.Actor, now, ct))[0],
                matter.HoursDecideIt(problem),
                agreement is null ? await db.GroupExchanges.VisibleTo(db, actor, now).AnyAsync(one => one.Id == problem.GroupExchangeId, ct) : await db.Agreements.VisibleTo(db, actor).AnyAsync(one => one.Id == agreement.Id, ct),
                [.. problem.Steps.Select(step => new ProblemLine(step.At, step.SubjectId is { } by ? people[by] : null, step.Act, step.Hours?.Minutes, step.Outcome, step.Text))]),
        };
    }
}
