using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Participants;
using Exchange.Domain.Reviews;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>One agreement, for the two and for staff that is asked. What staff is told of somebody's vetting is an opening of their record (S9), and so is looking at one that staff is asked about no longer.</summary>
[May(Who.SignedIn)]
public sealed record OneAgreement(Guid Id) : IRequest<AgreementDetails>, IOpensRecords;

/// <summary>An agreement as one of the two, or a worker, sees it.</summary>
public sealed record AgreementDetails
{
    public required Guid Id { get; init; }

    /// <summary>The listing it answers; null for what stands on a paper slip alone.</summary>
    public required Guid? ListingId { get; init; }

    /// <summary>The listing of the other side that it answers too.</summary>
    public required Guid? AlsoListingId { get; init; }

    public required string What { get; init; }

    /// <summary>First name and initial.</summary>
    public required string Giver { get; init; }

    /// <summary>First name and initial.</summary>
    public required string Receiver { get; init; }

    /// <summary>The reader helps, is helped, or, when null, is a worker.</summary>
    public required bool? IHelp { get; init; }

    public required AgreementState State { get; init; }

    /// <summary>What the reader can do now.</summary>
    public required IReadOnlyList<AgreementAct> Acts { get; init; }

    /// <summary>What comes next for the reader; null for a worker.</summary>
    public required AgreementNext? NextStep { get; init; }

    /// <summary>What a worker can decide about its hours now; empty for the two and where nobody has asked.</summary>
    public required IReadOnlyList<HoursOutcome> Decisions { get; init; }

    /// <summary>It waits for workers.</summary>
    public required bool WaitsForWorker { get; init; }

    /// <summary>Why the reader, a worker, decides nothing about what waits: the code of the refusal; null for whoever may, and for the two.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>The worker who sees to it instead, or null.</summary>
    public required string? Instead { get; init; }

    /// <summary>Promised; after completion what was booked; 0 for a gift.</summary>
    public required int Minutes { get; init; }

    public required bool IsGift { get; init; }

    /// <summary>The reader's own word waits for the other.</summary>
    public required bool IWait { get; init; }

    public required DateTimeOffset? StartsAt { get; init; }

    public required string? Place { get; init; }

    /// <summary>Number of the slip that both signed, as printed; null when there is none.</summary>
    public required string? Slip { get; init; }

    public required DateTimeOffset? SuggestedStartsAt { get; init; }

    public required string? SuggestedPlace { get; init; }

    /// <summary>All times that a yes to the suggestion is a yes to; null for once.</summary>
    public required SuggestedSeries? SuggestedSeries { get; init; }

    /// <summary>The series it is one time of.</summary>
    public required SeriesOfAgreement? Series { get; init; }

    /// <summary>What the reporting side said.</summary>
    public required int? ReportedMinutes { get; init; }

    /// <summary>Why a worker looks; for staff alone.</summary>
    public required ReviewReasons? ReviewReasons { get; init; }

    /// <summary>The one who helps is under 18 and no parent or guardian is known to know; told to staff that approves alone (S3).</summary>
    public required bool AsksGuardianOfGiver { get; init; }

    /// <summary>The same of the one who is helped.</summary>
    public required bool AsksGuardianOfReceiver { get; init; }

    /// <summary>Number of steps: sent back with the next act, it shows what was read (X3).</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>The other of the two; null for a worker.</summary>
    public required Guid? OtherId { get; init; }

    /// <summary>The reader may answer the three questions after the exchange (V1).</summary>
    public required bool MayReview { get; init; }

    /// <summary>The reader may say now that something is wrong (D1).</summary>
    public required bool TakesProblems { get; init; }

    /// <summary>For staff: as what each of the two was vetted, while it holds (S9). Null for the two themselves.</summary>
    public required IReadOnlyList<VettedParty>? Vetted { get; init; }

    /// <summary>Problem cases the reader is told of, newest first.</summary>
    public required IReadOnlyList<AgreementProblem> Problems { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<AgreementLine> Steps { get; init; }
}

/// <param name="Every">How often.</param>
/// <param name="Times">How many times in all.</param>
/// <param name="Dates">Each of them.</param>
public sealed record SuggestedSeries(HowOften Every, int Times, IReadOnlyList<DateTimeOffset> Dates);

/// <param name="Every">How often.</param>
/// <param name="Times">How many times in all.</param>
/// <param name="Number">Which one this is, from 1.</param>
/// <param name="Stand">Whether it goes on.</param>
/// <param name="Coming">The times after this one that are still to come, when it goes on.</param>
/// <param name="FormerId">The time before this one.</param>
/// <param name="NextId">The time after this one, once it has begun.</param>
public sealed record SeriesOfAgreement(HowOften Every, int Times, int Number, SeriesStand Stand, IReadOnlyList<DateTimeOffset> Coming, Guid? FormerId, Guid? NextId);

/// <param name="PersonId">One of the two.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="As">What workers looked at, and the last day on which it holds.</param>
public sealed record VettedParty(Guid PersonId, string Name, IReadOnlyDictionary<VettingKind, DateOnly> As);

internal sealed class OneAgreementHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OneAgreement, AgreementDetails>
{
    public async Task<AgreementDetails> Handle(OneAgreement request, CancellationToken ct)
    {
        var agreement = await db.Agreements.AsNoTracking().Include(a => a.Steps.OrderBy(step => step.Number)).VisibleTo(db, actor).OneAsync(request.Id, ct);
        var two = await db.TwoOfAsync(agreement, ct);
        var people = two.ToDictionary(p => p.Id, p => p.PublicName);
        var me = actor.Me;
        var party = agreement.Has(me);
        var role = party ? agreement.RoleOf(me) : AgreementRole.Worker;
        var uninformed = party || agreement.State != AgreementState.AwaitingApproval ? []
            : (await db.NotInformedAsync(two, agreement.StartsAt!.Value.InKaunas().Date(), clock.GetUtcNow(), ct)).Select(person => person.Id).ToHashSet();
        var problems = await db.ProblemsOfAsync(agreement, actor, clock.GetUtcNow(), ct);
        var whyNot = party || agreement.WithStaffSince is null ? null : (await db.WhyNotAsync([agreement], actor.Actor, clock.GetUtcNow(), ct))[0];
        if (!party && agreement is { WithStaffSince: null, Slip: null })
        {
            actor.Opened.UnionWith([agreement.GiverId, agreement.ReceiverId]);
        }

        return new()
        {
            Id = agreement.Id,
            ListingId = agreement.Answered(),
            AlsoListingId = agreement.Also(),
            What = agreement.What,
            Giver = people[agreement.GiverId],
            Receiver = people[agreement.ReceiverId],
            IHelp = party ? agreement.GiverId == me : null,
            State = agreement.State,
            Acts = whyNot is null ? agreement.ActsOf(role, clock.GetUtcNow()) : [],
            NextStep = party ? AgreementNext.Of(agreement, me, clock.GetUtcNow(), problems.Any(one => one.FeltUnsafe), problems.AskedAboutHours(agreement, me)) : null,
            Decisions = party || whyNot is not null ? [] : [.. agreement.Decisions(clock.GetUtcNow()).Where(outcome => outcome != HoursOutcome.NoFault || problems.Any(one => one.Said.Count > 0))],
            WaitsForWorker = agreement.WithStaffSince is not null,
            WhyNot = whyNot,
            Instead = whyNot is null ? null : await InsteadAsync(agreement.Id, ct),
            Minutes = agreement.Hours.Minutes,
            IsGift = agreement.IsGift,
            IWait = agreement.SpeakerId == me,
            StartsAt = agreement.StartsAt,
            Place = agreement.Place,
            Slip = agreement.Slip is { } slip ? PrintedNumber.Of(slip) : null,
            SuggestedStartsAt = agreement.SuggestedStartsAt,
            SuggestedPlace = agreement.SuggestedPlace,
            SuggestedSeries = agreement is { SuggestedRepetition: { } rule, SuggestedStartsAt: { } first } ? new(rule.Every, rule.Times, rule.Dates(first, KaunasTime.Zone)) : null,
            Series = await SeriesAsync(agreement, ct),
            ReportedMinutes = agreement.ReportedHours?.Minutes,
            ReviewReasons = party ? null : agreement.ReviewReasons,
            AsksGuardianOfGiver = uninformed.Contains(agreement.GiverId),
            AsksGuardianOfReceiver = uninformed.Contains(agreement.ReceiverId),
            ExpectedVersion = agreement.Version,
            OtherId = party ? agreement.OtherThan(me) : null,
            MayReview = Review.IsOpen(agreement, me, clock.GetUtcNow()) && !await db.Reviews.AnyAsync(review => review.AgreementId == agreement.Id && review.ById == me, ct),
            TakesProblems = party && agreement.TakesProblems(clock.GetUtcNow()),
            Vetted = party ? null : await VettedAsync(agreement, people, ct),
            Problems = problems,
            Steps = [.. agreement.Steps.Where(step => MayRead(step, me, party)).Select(step => Line(step, agreement, problems, me, party))],
        };
    }

    private async Task<IReadOnlyList<VettedParty>> VettedAsync(Agreement agreement, Dictionary<Guid, string> people, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var held = (await db.Vettings.AsNoTracking().Where(one => (one.PersonId == agreement.GiverId || one.PersonId == agreement.ReceiverId) && one.Until >= today).ToListAsync(ct)).Where(one => one.HoldsOn(today)).ToLookup(one => one.PersonId);
        actor.Opened.UnionWith(held.Select(vetted => vetted.Key));
        return [.. new[] { agreement.GiverId, agreement.ReceiverId }.Select(person => new VettedParty(person, people[person], held[person].GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => kind.Max(one => one.Until))))];
    }

    private async Task<string?> InsteadAsync(Guid agreement, CancellationToken ct)
    {
        var worker = actor.ActorId;
        return (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id != worker && db.ProblemCases.OpenAboutHoursOf(agreement).Any(problem => problem.OwnerId == person.Id), ct))?.FullName;
    }

    private async Task<SeriesOfAgreement?> SeriesAsync(Agreement agreement, CancellationToken ct)
    {
        if (agreement.Series is not { } series)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var next = await db.Agreements.Where(a => a.FormerId == agreement.Id).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
        var coming = series.Stand is SeriesStand.Running or SeriesStand.Waiting ? series.Rule().Dates(series.FirstAt, KaunasTime.Zone).Skip(series.Number).Where(at => at > now) : [];
        return new(series.Every, series.Times, series.Number, series.Stand, [.. coming], agreement.FormerId, next);
    }

    // D2: that something was wrong after the end is between the person and the workers.
    private static bool MayRead(AgreementStep step, Guid me, bool party) =>
        !party || step.SubjectId == me || step is not { Act: AgreementAct.ReportProblem, From: AgreementState.Completed };

    private static AgreementLine Line(AgreementStep step, Agreement agreement, IReadOnlyList<AgreementProblem> problems, Guid me, bool party)
    {
        var mine = step.SubjectId == me;
        var forWorkers = step.Act is AgreementAct.ReportProblem or AgreementAct.Object;
        return new(
            step.At,
            mine && party ? AgreementVoice.Mine
                : step.SubjectId == agreement.GiverId ? AgreementVoice.Giver
                : step.SubjectId == agreement.ReceiverId ? AgreementVoice.Receiver
                : step.SubjectId is null ? AgreementVoice.Clock : AgreementVoice.Worker,
            step.ActorId != step.SubjectId,
            step.Act,
            step.To,
            step.Act == AgreementAct.ReportProblem ? problems.FirstOrDefault(one => one.RaisedAt == step.At)?.AskedMinutes : step.Hours?.Minutes,
            step.StartsAt,
            forWorkers && party && !mine ? null : step.Text,
            party && !mine && (step.Reason is CancelReason.Sick or CancelReason.Care) ? CancelReason.Other : step.Reason,
            step.Every,
            step.Times);
    }
}
