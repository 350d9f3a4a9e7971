using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Group exchanges that wait for a worker: a place to approve, to decide, overdue. Longest waiting first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record GroupExchangesForStaff : IRequest<PageOf<GroupForStaff>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The group exchange.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Organiser">First name and initial.</param>
/// <param name="State">Where it stands.</param>
/// <param name="WaitingPlaces">Places to approve.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="MayDecide">The reader may; else another worker does.</param>
public sealed record GroupForStaff(Guid Id, string What, string Organiser, GroupExchangeState State, int WaitingPlaces, DateTimeOffset Since, bool MayDecide);

internal sealed class GroupExchangesForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<GroupExchangesForStaff, PageOf<GroupForStaff>>
{
    private const int Size = 30;

    public async Task<PageOf<GroupForStaff>> Handle(GroupExchangesForStaff request, CancellationToken ct)
    {
        var page = Math.Clamp(request.Page ?? 1, 1, 100_000);
        var waiting = db.GroupExchanges.AsNoTracking().BeforeStaff(actor);
        var rows = await (
            from g in waiting
            join organiser in db.People on g.OrganiserId equals organiser.Id
            orderby g.WithStaffSince, g.Id
            select new { g.Id, organiser }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var ids = rows.Select(row => row.Id).ToList();
        var whole = (await db.GroupExchanges.AsNoTracking().Whole().Where(group => ids.Contains(group.Id)).ToListAsync(ct)).ToDictionary(group => group.Id);
        var whyNot = await db.WhyNotAsync([.. ids.Select(id => whole[id])], actor.Actor, clock.GetUtcNow(), ct);
        return new([.. rows.Zip(whyNot, (row, why) => ForStaff(whole[row.Id], row.organiser.PublicName, why is null))], page, Size, await waiting.CountAsync(ct));
    }

    private static GroupForStaff ForStaff(GroupExchange group, string organiser, bool mayDecide) =>
        new(group.Id, group.What, organiser, group.State, group.Places.Count(place => place.State == GroupPlaceState.Waiting), group.WithStaffSince!.Value, mayDecide);
}
