using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>A group exchange as it lies among others.</summary>
/// <param name="Id">The group exchange.</param>
/// <param name="Kind">Who helps whom.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Skill">Name of the activity.</param>
/// <param name="Organiser">First name and initial.</param>
/// <param name="IOrganise">It is one's own call.</param>
/// <param name="StartsAt">When.</param>
/// <param name="Minutes">For each.</param>
/// <param name="Places">Places in all.</param>
/// <param name="FreePlaces">Places that nobody has taken.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MyPlace">Where one's own place stands, or null.</param>
/// <param name="MyTurn">The next step is mine.</param>
public sealed record GroupCard(
    Guid Id, GroupExchangeKind Kind, string What, string Skill, string Organiser, bool IOrganise, DateTimeOffset StartsAt, int Minutes, int Places, int FreePlaces, GroupExchangeState State, GroupPlaceState? MyPlace, bool MyTurn);

/// <summary>Reading group exchanges for one person.</summary>
internal sealed class GroupCards(ExchangeDb db, CurrentActor actor, TimeProvider clock, Names names)
{
    /// <summary>Cards in the same order; the places must have been read.</summary>
    public async Task<IReadOnlyList<GroupCard>> OfAsync(IReadOnlyList<GroupExchange> groups, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var organisers = groups.Select(group => group.OrganiserId).ToList();
        var people = await db.People.AsNoTracking().Where(person => organisers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        return
        [
            .. groups.Select(group => new GroupCard(
                group.Id,
                group.Kind,
                group.What,
                names.Skill(group.SkillCode),
                people[group.OrganiserId],
                group.OrganiserId == me,
                group.StartsAt,
                group.Hours.Minutes,
                group.PlacesInAll,
                group.FreePlaces,
                group.State,
                group.PlaceOf(me)?.State,
                group.NextFor(me, now).IsMyTurn())),
        ];
    }
}
