using System.Reflection;
using Exchange.Api.Data;
using Exchange.Domain;

namespace Exchange.Api.Pipeline;

/// <summary>
/// The one question of every button and every act: may whoever is at the keyboard send this, now? The pipeline asks it of each request,
/// the pages ask it before they show a door to one.
/// </summary>
public sealed class Permission(CurrentActor actor, ExchangeDb db, TimeProvider clock)
{
    private Task<Refused?>? partOfThisPage;

    /// <summary>Why not, or null. For what is shown: a person's standing is read once, however many doors a page has.</summary>
    public async Task<Refused?> WhyNotAsync(Type request) =>
        WhyNeverTo(request) ?? (request.IsAssignableTo(typeof(ITakesPart)) ? await (partOfThisPage ??= WhyNoPartAsync(CancellationToken.None)) : null);

    /// <summary>What the roles, what is due first and the mandate say; the same for the whole of a request.</summary>
    internal Refused? WhyNeverTo(Type request)
    {
        var allowed = request.GetCustomAttribute<MayAttribute>() ?? throw new InvalidOperationException($"{request.Name} does not say who may send it.");
        return actor.DueFirst != DueFirst.None && (allowed.During & actor.DueFirst) == 0 ? Because(actor.DueFirst)
            : !actor.May(allowed.Who) ? new Refused(actor.ActorId is null ? "access.sign-in" : "access.denied")
            : actor.IsActingForAnother && !MandateScopes.Cover(request, allowed.Who, actor.Scopes) ? new Refused("identity.outside-mandate")
            : null;
    }

    /// <summary>Whoever is suspended begins and answers nothing (X10). Read anew, for the transaction of a change.</summary>
    internal Task<Refused?> WhyNoPartAsync(CancellationToken ct) => db.WhyNoPartAsync(actor.Me, clock.TodayInKaunas(), ct);

    private static Refused Because(DueFirst due) => due switch
    {
        DueFirst.SetUp => new Refused("setup.needed"),
        DueFirst.EndActing => new Refused("identity.mandate-missing"),
        DueFirst.NewPin => new Refused("identity.new-pin-needed"),
        _ => new Refused("identity.second-factor-needed"),
    };
}
