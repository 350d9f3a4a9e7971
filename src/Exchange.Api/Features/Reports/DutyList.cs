using Exchange.Api.Data;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reports;

/// <summary>Everything that waits for staff, on one page: what is late first, then what waits longest. No neighbour is named here.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DutyList : IRequest<IReadOnlyList<DutyLine>>;

/// <summary>A kind of work that waits.</summary>
public enum DutyKind
{
    /// <summary>Somebody felt unsafe (D2).</summary>
    Unsafe,

    /// <summary>The two could not settle it (D3).</summary>
    Problems,

    /// <summary>An agreement that a worker approves or closes.</summary>
    Agreements,

    /// <summary>A ring that a worker approves or mends (R10).</summary>
    Rings,

    /// <summary>A group exchange with a place to approve, or one that a worker closes.</summary>
    GroupExchanges,

    /// <summary>A listing that staff looks at first (L3).</summary>
    Listings,

    /// <summary>Somebody three times did not come; a worker talks with them (K2).</summary>
    Conversations,

    /// <summary>Somebody does not agree with another worker's decision.</summary>
    Appeals,

    /// <summary>An act that the person objects to (P5).</summary>
    Objections,

    /// <summary>A person to ring, or to write to (N1).</summary>
    Calls,

    /// <summary>A letter that did not arrive (N6).</summary>
    Undelivered,

    /// <summary>Something the program could not do by itself, three times in a row.</summary>
    Failures,

    /// <summary>A need that nobody has answered for 14 days.</summary>
    WaitingNeeds,

    /// <summary>An employer without a decision.</summary>
    Employers,

    /// <summary>A stand without a decision, of a fair to come.</summary>
    Stands,

    /// <summary>One's own people who have begun nothing for 60 days.</summary>
    Quiet,
}

/// <param name="Kind">What waits.</param>
/// <param name="Count">How many, ≥ 1.</param>
/// <param name="Since">Since when the oldest waits; null when that is not counted.</param>
/// <param name="Late">How many should have been done by now (D7).</param>
public sealed record DutyLine(DutyKind Kind, int Count, DateTimeOffset? Since, int Late);

internal sealed class DutyListHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<DutyList, IReadOnlyList<DutyLine>>
{
    /// <summary>Working days for an approval before it counts as late.</summary>
    private const int ApprovalDays = 3;
    private const int QuietDays = 60;

    public async Task<IReadOnlyList<DutyLine>> Handle(DutyList request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var problems = await db.ProblemCases.AsNoTracking().BeforeDuty(db, actor).Where(one => Problems.Open.Contains(one.State) && one.WorkerFrom <= now)
            .Select(one => new { one.Kind, one.OpenedAt, one.DueAt }).ToListAsync(ct);
        var agreements = await db.Agreements.Where(one => one.WithStaffSince != null).Select(one => one.WithStaffSince!.Value).ToListAsync(ct);
        var rings = await db.Rings.Where(one => one.WithStaffSince != null).Select(one => one.WithStaffSince!.Value).ToListAsync(ct);
        var groups = await db.GroupExchanges.Where(one => one.WithStaffSince != null).Select(one => one.WithStaffSince!.Value).ToListAsync(ct);
        var listings = await db.Listings.Where(one => one.State == ListingState.Pending).Select(one => one.Changes.Max(change => change.At)).ToListAsync(ct);
        var objections = await db.Objections.DecidableBy(actor.Actor, db, now).Where(one => one.DecidedAt == null).Select(one => new { one.At, one.DueAt }).ToListAsync(ct);
        var talks = await db.Conversations.Where(one => one.HeldAt == null && one.PersonId != actor.Actor && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null))
            .Select(one => new { one.OpenedAt, one.DueAt }).ToListAsync(ct);
        var appeals = await db.Appeals.DecidableBy(db, actor.Actor, now).Select(one => new { one.AskedAt, one.DueAt }).ToListAsync(ct);
        List<DutyLine?> lines =
        [
            Line(DutyKind.Unsafe, [.. problems.Where(one => one.Kind == ProblemKind.Unsafe).Select(one => (one.OpenedAt, one.DueAt < now))]),
            Line(DutyKind.Problems, [.. problems.Where(one => one.Kind != ProblemKind.Unsafe).Select(one => (one.OpenedAt, one.DueAt < now))]),
            Line(DutyKind.Agreements, [.. agreements.Select(since => (since, IsLate(since, now)))]),
            Line(DutyKind.Rings, [.. rings.Select(since => (since, IsLate(since, now)))]),
            Line(DutyKind.GroupExchanges, [.. groups.Select(since => (since, IsLate(since, now)))]),
            Line(DutyKind.Listings, [.. listings.Select(since => (since, IsLate(since, now)))]),
            Line(DutyKind.Conversations, [.. talks.Select(one => (one.OpenedAt, one.DueAt < now))]),
            Line(DutyKind.Appeals, [.. appeals.Select(one => (one.AskedAt, one.DueAt < now))]),
            Line(DutyKind.Objections, [.. objections.Select(one => (one.At, one.DueAt < now))]),
            .. await OthersAsync(now, ct),
        ];
        return [.. lines.OfType<DutyLine>().OrderByDescending(line => line.Late > 0).ThenBy(line => line.Kind)];
    }

    private async Task<IReadOnlyList<DutyLine?>> OthersAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var calls = await db.Deliveries.Where(one => one.State == DeliveryState.Waiting && one.DueAt <= now && (one.Channel == Channel.Phone || one.Channel == Channel.None || one.Channel == Channel.Letter))
            .GroupBy(one => one.PersonId).Select(person => person.Min(one => one.At)).ToListAsync(ct);
        var undelivered = await db.Deliveries.Where(one => one.State == DeliveryState.Failed).Select(one => one.At).ToListAsync(ct);
        var failures = await db.ClockFailures.Shown().CountAsync(ct);
        var needs = await db.Waiting(now).Select(need => need.PublishedAt!.Value).ToListAsync(ct);
        var employers = actor.May(Who.Coordinator) ? await db.Employers.CountAsync(one => one.State == EmployerState.Waiting, ct) : 0;
        var stands = actor.May(Who.Coordinator)
            ? await db.Stands.CountAsync(one => one.State == StandState.Waiting && db.JobFairs.Any(fair => fair.Id == one.FairId && fair.State == FairState.Published && fair.Date >= today), ct) : 0;
        var since = now.AddDays(-QuietDays);
        var quiet = await db.Participants.VisibleTo(actor)
            .Where(one => one.EnrolledAt < since)
            .Where(one => !db.Agreements.Any(a => (a.GiverId == one.PersonId || a.ReceiverId == one.PersonId) && a.BegunAt >= since))
            .CountAsync(one => !db.Listings.Any(listing => listing.OwnerId == one.PersonId && listing.PublishedAt >= since), ct);
        return
        [
            Line(DutyKind.Calls, [.. calls.Select(at => (at, IsLate(at, now)))]),
            Line(DutyKind.Undelivered, [.. undelivered.Select(at => (at, IsLate(at, now)))]),
            failures == 0 ? null : new(DutyKind.Failures, failures, null, 0),
            Line(DutyKind.WaitingNeeds, [.. needs.Select(at => (at, false))]),
            employers == 0 ? null : new(DutyKind.Employers, employers, null, 0),
            stands == 0 ? null : new(DutyKind.Stands, stands, null, 0),
            quiet == 0 ? null : new(DutyKind.Quiet, quiet, null, 0),
        ];
    }

    private static bool IsLate(DateTimeOffset since, DateTimeOffset now) => WorkingDays.After(since, ApprovalDays) < now;

    private static DutyLine? Line(DutyKind kind, IReadOnlyList<(DateTimeOffset Since, bool Late)> waiting) =>
        waiting.Count == 0 ? null : new(kind, waiting.Count, waiting.Min(one => one.Since), waiting.Count(one => one.Late));
}
