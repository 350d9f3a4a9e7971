using Exchange.Api.Texts;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.OwnData;

/// <summary>Group exchanges of one person, with their own words about them; who else took part is not theirs to take along.</summary>
internal sealed class CopyOfGroups(Words words, Names names)
{
    public async Task<IEnumerable<string?[]>> RowsAsync(IQueryable<GroupExchange> groups, IQueryable<GroupPlace> places, IQueryable<GroupExchangeStep> steps, Guid me, CancellationToken ct)
    {
        var mine = await places.AsNoTracking().Where(place => place.PersonId == me).ToDictionaryAsync(place => place.GroupExchangeId, ct);
        var said = (await steps.AsNoTracking().Where(step => step.SubjectId == me && step.Text != null).ToListAsync(ct)).ToLookup(step => step.GroupExchangeId, step => step.Text);
        var ids = mine.Keys.ToList();
        var rows = await groups.AsNoTracking().Where(one => one.OrganiserId == me || ids.Contains(one.Id)).OrderByDescending(one => one.StartsAt).ToListAsync(ct);
        return rows.Select(one => new[]
        {
            one.What,
            words[(one.OrganiserId == me) == (one.Kind == GroupExchangeKind.ManyAreHelped) ? "Copy.i-help" : "Copy.i-am-helped"],
            names.Duration(15 * (mine.GetValueOrDefault(one.Id)?.Quarters ?? one.Quarters)),
            words[$"GroupExchanges.state-{one.State.Key()}"],
            CopyReader.Moment(one.StartsAt),
            one.OrganiserId == me || mine[one.Id].State is GroupPlaceState.Taken or GroupPlaceState.Absent ? one.Place : null,
            said[one.Id].FirstOrDefault(),
        });
    }
}
