using System.Reflection;
using Exchange.Domain.Identity;

namespace Exchange.Api.Pipeline;

/// <summary>The scope a request needs under a mandate, where it is not the one of its area (P2).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnderMandateAttribute(MandateScope scope) : Attribute
{
    /// <summary><see cref="MandateScope.None"/>: any mandate will do.</summary>
    public MandateScope Scope { get; } = scope;
}

/// <summary>Which part of a mandate a request falls under: by its area, so that a new request is covered before anybody thinks of it.</summary>
internal static class MandateScopes
{
    private static readonly Dictionary<string, MandateScope> Areas = new(StringComparer.Ordinal)
    {
        ["Listings"] = MandateScope.Listings,
        ["Agreements"] = MandateScope.Agreements,
        ["Problems"] = MandateScope.Agreements,
        ["Reviews"] = MandateScope.Agreements,
        ["Slips"] = MandateScope.Agreements,
        ["Messages"] = MandateScope.Agreements,
        ["Rings"] = MandateScope.Agreements,
        ["GroupExchanges"] = MandateScope.Agreements,
        ["Questionnaires"] = MandateScope.Questionnaire,
    };

    public static MandateScope Of(Type request) => request.GetCustomAttribute<UnderMandateAttribute>()?.Scope
        ?? Areas.GetValueOrDefault(request.Namespace!.Split('.')[^1], MandateScope.Other);

    /// <summary>Changes and protected records of the person are covered or refused; what only workers do, they do as themselves.</summary>
    public static bool Cover<TRequest>(Who may, MandateScope held) =>
        (may & Who.Resident) == 0 || !Touches<TRequest>() || (Of(typeof(TRequest)) & ~held) == 0;

    private static bool Touches<TRequest>() => typeof(TRequest).IsAssignableTo(typeof(IChange)) || typeof(TRequest).IsAssignableTo(typeof(ISensitive));
}
