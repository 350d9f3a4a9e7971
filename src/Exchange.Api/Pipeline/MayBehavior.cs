using System.Reflection;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Pipeline;

internal sealed class MayBehavior<TRequest, TResponse>(CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly MayAttribute Allowed = typeof(TRequest).GetCustomAttribute<MayAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TRequest).Name} does not say who may send it.");

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return actor.Duty != Duty.None && (Allowed.During & actor.Duty) == 0 ? throw DueFirst(actor.Duty)
                : !actor.May(Allowed.Who) ? throw (actor.ActorId is null ? new Refused("access.sign-in") : new Refused("access.denied"))
                : actor.IsActingForAnother && !MandateScopes.Cover<TRequest>(Allowed.Who, actor.Scopes) ? throw new Refused("identity.outside-mandate")
                : await next();
        }
        catch (Exception e) when (e is not (Refused or Invalid))
        {
            actor.BrokenAct ??= typeof(TRequest).Name;
            throw;
        }
    }

    private static Refused DueFirst(Duty duty) => duty switch
    {
        Duty.SetUp => new Refused("setup.needed"),
        Duty.EndActing => new Refused("identity.mandate-missing"),
        Duty.NewPin => new Refused("identity.new-pin-needed"),
        _ => new Refused("identity.second-factor-needed"),
    };
}
