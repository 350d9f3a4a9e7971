using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>The door list of a fair: names in alphabetical order, card numbers, who has come.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record WhoComes(Guid FairId) : IRequest<DoorList>
{
    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 100;
}

/// <summary>A page of the door list with the counts of all of it.</summary>
/// <param name="FairId">Fair.</param>
/// <param name="Fair">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="IsToday">Arrivals can be marked.</param>
/// <param name="Registered">People who come.</param>
/// <param name="Arrived">Of them, people who have come.</param>
/// <param name="People">One page of names.</param>
public sealed record DoorList(Guid FairId, string Fair, DateOnly Date, bool IsToday, int Registered, int Arrived, PageOf<Comer> People);

/// <summary>Somebody who comes.</summary>
/// <param name="RegistrationId">Registration.</param>
/// <param name="Name">Full name, for the door only.</param>
/// <param name="Number">Number on the badge.</param>
/// <param name="ArrivedAt">When they came, or null.</param>
public sealed record Comer(Guid RegistrationId, string Name, int Number, DateTimeOffset? ArrivedAt);

internal sealed class WhoComesHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<WhoComes, DoorList>
{
    public async Task<DoorList> Handle(WhoComes request, CancellationToken ct)
    {
        var fair = await db.JobFairs.AsNoTracking().OneAsync(request.FairId, ct);
        var arrivals = await db.Arrivals.Where(a => a.FairId == fair.Id && a.UndoneAt == null).ToDictionaryAsync(a => a.RegistrationId, a => a.At, ct);
        var people = await db.FairRegistrations.Live().Where(r => r.FairId == fair.Id)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.Id, p.FirstName, p.LastName, r.CardNumber }).ToListAsync(ct);
        var page = people.OrderBy(p => p.LastName, FairReach.Alphabet).ThenBy(p => p.FirstName, FairReach.Alphabet).ThenBy(p => p.CardNumber)
            .Skip((request.Page - 1) * request.Size).Take(request.Size)
            .Select(p => new Comer(p.Id, $"{p.LastName} {p.FirstName}".Trim(), p.CardNumber, arrivals.TryGetValue(p.Id, out var at) ? at : null));
        return new(
            fair.Id, fair.Title, fair.Date, fair.Date == clock.TodayInKaunas(), people.Count, people.Count(p => arrivals.ContainsKey(p.Id)),
            new([.. page], request.Page, request.Size, people.Count));
    }
}
