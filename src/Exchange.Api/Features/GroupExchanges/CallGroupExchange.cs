using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Call a group exchange: the offer that neighbours say yes to by taking a place.</summary>
[May(Who.Resident)]
public sealed record CallGroupExchange : IRequest<Guid>, ITakesPart
{
    [Required(ErrorMessage = "GroupExchanges.kind-missing")]
    [EnumDataType(typeof(GroupExchangeKind), ErrorMessage = "GroupExchanges.kind-missing")]
    public GroupExchangeKind? Kind { get; init; }

    /// <summary>The activity, a code of the vocabulary.</summary>
    [Required(ErrorMessage = "GroupExchanges.skill-missing")]
    public string Skill { get; init; } = "";

    /// <summary>What will be done.</summary>
    [Required(ErrorMessage = "GroupExchanges.what-missing")]
    [StringLength(ExchangeWords.LongestWhat, ErrorMessage = "GroupExchanges.too-long")]
    public string What { get; init; } = "";

    [Required(ErrorMessage = "GroupExchanges.day-missing")]
    [RefusedFor("group-exchanges.time-past")]
    public DateOnly? Day { get; init; }

    /// <summary>Time of the clock in Kaunas.</summary>
    [Required(ErrorMessage = "GroupExchanges.time-missing")]
    public TimeOnly? Time { get; init; }

    /// <summary>Read only by those who have a place.</summary>
    [Required(ErrorMessage = "GroupExchanges.place-missing")]
    [StringLength(ExchangeWords.LongestWhat, ErrorMessage = "GroupExchanges.too-long")]
    public string Place { get; init; } = "";

    /// <summary>For each, rounded to the nearest quarter-hour (G9).</summary>
    [HoursInMinutes]
    public int Minutes { get; init; } = 60;

    [Range(GroupExchange.FewestPlaces, GroupExchange.MostPlaces, ErrorMessage = "GroupExchanges.places-range")]
    public int Places { get; init; } = 4;

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class CallGroupExchangeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, GroupExchangeAccess access, GroupPromises promises) : IRequestHandler<CallGroupExchange, Guid>
{
    public async Task<Guid> Handle(CallGroupExchange request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        await db.MustBeAllowedAsync(actor.Me, clock, ct);
        var terms = new GroupTerms(
            request.Kind!.Value,
            request.Skill,
            request.What,
            KaunasTime.At(request.Day!.Value, request.Time!.Value),
            request.Place,
            Hours.FromMinutes(request.Minutes),
            request.Places);
        await promises.CheckCallAsync(terms, ct);
        var group = GroupExchange.Call(terms, access.By, consent);
        db.GroupExchanges.Add(group);
        return group.Id;
    }
}
