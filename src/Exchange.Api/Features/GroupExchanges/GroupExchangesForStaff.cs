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
public sealed record GroupForStaff(Guid Id, string What, string Organiser, GroupExchangeState State, int WaitingPlaces, DateTimeOffset Since);

internal sealed class GroupExchangesForStaffHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<GroupExchangesForStaff, PageOf<GroupForStaff>>
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
            select new { g, organiser, places = g.Places.Count(place => place.State == GroupPlaceState.Waiting) }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return new([.. rows.Select(row => new GroupForStaff(row.g.Id, row.g.What, row.organiser.PublicName, row.g.State, row.places, row.g.WithStaffSince!.Value))], page, Size, await waiting.CountAsync(ct));
    }
}
