using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>With whom somebody may say to have felt unsafe (D2), also after giving their place up. Of the group exchange it says no more than its call did.</summary>
[May(Who.Resident)]
public sealed record WhomIMet(Guid GroupExchangeId) : IRequest<GroupMet>;

/// <param name="What">What was called.</param>
/// <param name="StartsAt">For when.</param>
/// <param name="MayRead">The reader may open the group exchange itself.</param>
/// <param name="People">Who was in it while the reader was, but for those of whom it was said and is not decided; empty when it is too late to say so (D1).</param>
/// <param name="Reports">The reader's own reports that they felt unsafe, the latest first.</param>
public sealed record GroupMet(string What, DateTimeOffset StartsAt, bool MayRead, IReadOnlyList<GroupPerson> People, IReadOnlyList<Guid> Reports);

/// <param name="Id">Who.</param>
/// <param name="Name">First name and initial.</param>
public sealed record GroupPerson(Guid Id, string Name);

internal sealed class WhomIMetHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<WhomIMet, GroupMet>
{
    public async Task<GroupMet> Handle(WhomIMet request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var group = await db.GroupExchanges.AsNoTracking().OnceOf(actor).Whole().OneAsync(request.GroupExchangeId, ct);
        var reports = await db.ProblemCases.AsNoTracking().Where(problem => problem.GroupExchangeId == group.Id && problem.RaisedById == me).OrderByDescending(problem => problem.OpenedAt).ToListAsync(ct);
        var met = group.TakesSafetyReports(now) ? group.MetBy(me).Except(reports.Where(problem => problem.IsOpen).Select(problem => problem.AboutId)).ToList() : [];
        var people = await db.People.AsNoTracking().Where(person => met.Contains(person.Id)).ToListAsync(ct);
        return new(
            group.What,
            group.StartsAt,
            await db.GroupExchanges.VisibleTo(db, actor, now).AnyAsync(one => one.Id == group.Id, ct),
            [.. people.Select(person => new GroupPerson(person.Id, person.PublicName)).OrderBy(person => person.Name)],
            [.. reports.Select(problem => problem.Id)]);
    }
}
