using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Thank people for common work out of the community's account: the same for each, all or nothing (G8, G12).</summary>
[May(Who.Coordinator)]
public sealed record GrantHours : IRequest<Guid>, IChange
{
    /// <summary>Numbers of the members, apart by commas, spaces or lines.</summary>
    [Required(ErrorMessage = "Ledger.grant-people")]
    [StringLength(3000, ErrorMessage = "Ledger.grant-people")]
    public string Numbers { get; init; } = "";

    /// <summary>For each, rounded to the nearest quarter-hour (G9).</summary>
    [Required(ErrorMessage = "Ledger.grant-amount")]
    [HoursInMinutes]
    public int? Minutes { get; init; }

    /// <summary>What for, for everybody thanked to read.</summary>
    [Required(ErrorMessage = "Ledger.grant-reason")]
    [StringLength(Grant.LongestReason, ErrorMessage = "Ledger.grant-reason")]
    public string Reason { get; init; } = "";
}

internal sealed class GrantHoursHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<GrantHours, Guid>
{
    public async Task<Guid> Handle(GrantHours request, CancellationToken ct)
    {
        var (now, me, today) = (clock.GetUtcNow(), actor.Actor, KaunasTime.At(clock.TodayInKaunas(), TimeOnly.MinValue));
        var people = await PeopleAsync(request.Numbers, ct);
        var alone = (await db.Grants.AsNoTracking().Where(grant => grant.AskedById == me && grant.DecidedById == me && grant.State == GrantState.Booked && grant.AskedAt >= today).ToListAsync(ct))
            .Select(grant => grant.Total).Sum();
        var grant = db.Grants.Add(Grant.Ask(people, Hours.FromMinutes(request.Minutes!.Value), request.Reason, alone, me, now)).Entity;
        await db.BookGrantAsync(grant, now, ct);
        actor.Note.Reason = grant.Reason;
        return grant.Id;
    }

    private async Task<List<Guid>> PeopleAsync(string said, CancellationToken ct)
    {
        var numbers = new List<int>();
        foreach (var word in said.Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            numbers.Add(int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new Refused("ledger.grant-unknown", word));
        }

        var found = await db.People.Where(person => numbers.Contains(person.MemberNumber) && person.LeftAt == null).ToDictionaryAsync(person => person.MemberNumber, person => person.Id, ct);
        return [.. numbers.Select(number => found.TryGetValue(number, out var id) ? id : throw new Refused("ledger.grant-unknown", number))];
    }
}
