using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>One group exchange and what can be done now. Neighbours without a place see neither who comes nor where exactly. That staff is told how to
/// reach somebody who complained, or looks at one that it is asked about no longer, is an opening of their record.</summary>
[May(Who.SignedIn)]
public sealed record OneGroupExchange(Guid GroupExchangeId) : IRequest<GroupDetails>, IOpensRecords;

/// <param name="Card">As it lies among others.</param>
/// <param name="NextStep">What comes next for the reader; null for a worker.</param>
/// <param name="EndsAt">When it should be over.</param>
/// <param name="Place">Where; null for whoever has no place in it.</param>
/// <param name="MyMinutes">What was said of oneself, or null.</param>
/// <param name="Confirmed">One's own yes to it was given.</param>
/// <param name="Waiting">Lines that have no yes yet.</param>
/// <param name="Lines">Who takes part; null for whoever has no place in it.</param>
/// <param name="Reasons">What was said of it: what is not so, and a worker's reason; oldest first.</param>
/// <param name="ForStaff">It is read by a worker.</param>
/// <param name="WhyNot">Why the reader, a worker, decides nothing about what waits: the code of the refusal; null for whoever may.</param>
/// <param name="Decided">What a worker decided last, for workers; null while they are asked.</param>
/// <param name="MayDecide">It was handed over: hours of each, or nothing.</param>
/// <param name="ExpectedVersion">Version; goes back with a change (X3).</param>
/// <param name="MayAsk">Hours are booked, and may still be said not to be so (D1).</param>
/// <param name="IsAsked">Hours are booked, and a worker looks at them again.</param>
/// <param name="MayTellUnsafe">The reader may say to have felt unsafe with somebody they met in it (D2).</param>
/// <param name="Reviews">With whom the reader exchanged hours; empty before it is completed.</param>
/// <param name="Reports">The reader's own reports that they felt unsafe, the latest first.</param>
public sealed record GroupDetails(
    GroupCard Card, GroupExchangeNextStep? NextStep, DateTimeOffset EndsAt, string? Place, int? MyMinutes, bool Confirmed, int Waiting, IReadOnlyList<GroupLine>? Lines, IReadOnlyList<GroupReason> Reasons, bool ForStaff, string? WhyNot, GroupReason? Decided, bool MayDecide, int ExpectedVersion, bool MayAsk, bool IsAsked,
    bool MayTellUnsafe, IReadOnlyList<GroupToReview> Reviews, IReadOnlyList<Guid> Reports);

/// <param name="PersonId">Who.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="MayWrite">The reader may answer now how it went with them.</param>
public sealed record GroupToReview(Guid PersonId, string Name, bool MayWrite);

/// <param name="PersonId">Who.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="State">Where the place stands.</param>
/// <param name="Minutes">Reported or decided, or null.</param>
/// <param name="Confirmed">They said yes to it.</param>
/// <param name="ReviewReasons">Why a worker looks; null but for staff (S7).</param>
public sealed record GroupLine(Guid PersonId, string Name, GroupPlaceState State, int? Minutes, bool Confirmed, ReviewReasons? ReviewReasons);

/// <param name="At">When.</param>
/// <param name="Act">What was done with these words.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Who complained and how to reach them, for a worker who decides; else null.</param>
public sealed record GroupReason(DateTimeOffset At, GroupExchangeAct Act, string Text, GroupComplainant? By);

/// <param name="PersonId">Who.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="Phone">Phone, or null.</param>
/// <param name="Email">E-mail, or null.</param>
public sealed record GroupComplainant(Guid PersonId, string Name, string? Phone, string? Email);

internal sealed class OneGroupExchangeHandler(ExchangeDb db, CurrentActor actor, GroupCards cards, TimeProvider clock) : IRequestHandler<OneGroupExchange, GroupDetails>
{
    public async Task<GroupDetails> Handle(OneGroupExchange request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var group = await db.GroupExchanges.AsNoTracking().VisibleTo(db, actor, now).Whole().OneAsync(request.GroupExchangeId, ct);
        var card = (await cards.OfAsync([group], ct))[0];
        var mine = group.PlaceOf(me);
        var inside = group.TakesPart(me);
        var asked = group.WithStaffSince is not null;
        var staff = !card.IOrganise && mine is null && (asked ? actor.May(Who.SocialWorker | Who.Coordinator) : await db.GroupExchanges.DecidedBy(actor).AnyAsync(one => one.Id == group.Id, ct));
        var whyNot = staff && asked ? (await db.WhyNotAsync([group], actor.Actor, now, ct))[0] : null;
        var mayDecide = staff && asked && whyNot is null && (group.State == GroupExchangeState.Disputed || group.Places.All(place => place.State != GroupPlaceState.Waiting));
        var complained = mayDecide ? await ComplainantsAsync(group, ct) : [];
        if (staff)
        {
            actor.Opened.UnionWith(asked ? complained.Values.Select(person => person.PersonId) : group.Parties().People);
        }

        List<GroupReason> reasons =
        [
            .. group.Steps.Where(step => step.Text is not null && (step.Act == GroupExchangeAct.RefusePlace ? step.PersonId == me || staff : inside || staff))
                .DistinctBy(step => (step.At, step.Act, step.Text)).Select(step => new GroupReason(step.At, step.Act, step.Text!, step.Act == GroupExchangeAct.Dispute && step.SubjectId is { } by ? complained.GetValueOrDefault(by) : null)),
        ];
        return new(
            card,
            staff ? null : group.NextFor(me, now),
            group.EndsAt,
            inside || staff ? group.Place : null,
            mine?.Hours?.Minutes,
            mine?.ConfirmedAt is not null,
            group.Lines.Count(line => line.Waits),
            inside || staff ? await LinesAsync(group, staff, ct) : null,
            reasons,
            staff,
            whyNot,
            staff && !asked ? reasons.LastOrDefault(reason => reason.Act != GroupExchangeAct.Dispute) : null,
            mayDecide,
            group.ReadVersion,
            inside && group.TakesProblems(now),
            group is { State: GroupExchangeState.Completed, WithStaffSince: not null },
            group.TakesSafetyReports(now) && (inside || mine is not null) && group.MetBy(me).Count > 0,
            group.State == GroupExchangeState.Completed ? await ToReviewAsync(group, me, now, ct) : [],
            await db.ProblemCases.Where(problem => problem.GroupExchangeId == group.Id && problem.RaisedById == me).OrderByDescending(problem => problem.OpenedAt).Select(problem => problem.Id).ToListAsync(ct));
    }

    private async Task<Dictionary<Guid, GroupComplainant>> ComplainantsAsync(GroupExchange group, CancellationToken ct)
    {
        var ids = group.Steps.Where(step => step is { Act: GroupExchangeAct.Dispute, Text: not null }).Select(step => step.SubjectId).OfType<Guid>().Distinct().ToList();
        return (await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(ct)).ToDictionary(person => person.Id, person => new GroupComplainant(person.Id, person.PublicName, person.Phone, person.Email));
    }

    private async Task<IReadOnlyList<GroupToReview>> ToReviewAsync(GroupExchange group, Guid me, DateTimeOffset now, CancellationToken ct)
    {
        List<Guid> ids = [.. group.Lines.Select(line => line.PersonId).Append(group.OrganiserId).Where(person => group.Exchanged(me, person))];
        var written = await db.Reviews.Where(review => review.GroupExchangeId == group.Id && review.ById == me).Select(review => review.AboutId).ToListAsync(ct);
        return
        [
            .. (await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(ct))
                .Select(person => new GroupToReview(person.Id, person.PublicName, !written.Contains(person.Id) && Review.IsOpen(group, me, person.Id, now))).OrderBy(person => person.Name),
        ];
    }

    // A place that no worker has approved is for workers alone.
    private async Task<IReadOnlyList<GroupLine>> LinesAsync(GroupExchange group, bool staff, CancellationToken ct)
    {
        var shown = group.Places.Where(place => place.State is GroupPlaceState.Taken or GroupPlaceState.Absent || (staff && place.State == GroupPlaceState.Waiting)).ToList();
        var ids = shown.Select(place => place.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        return [.. shown.Select(place => new GroupLine(place.PersonId, people[place.PersonId], place.State, place.Hours?.Minutes, place.ConfirmedAt is not null, staff ? place.ReviewReasons : null))];
    }
}
