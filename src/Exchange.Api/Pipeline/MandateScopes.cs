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
        ["Messages"] = MandateScope.Agreements,
        ["Rings"] = MandateScope.Agreements,
        ["GroupExchanges"] = MandateScope.Agreements,
        ["Questionnaires"] = MandateScope.Questionnaire,
    };

    public static MandateScope Of(Type request) => request.GetCustomAttribute<UnderMandateAttribute>()?.Scope
        ?? Areas.GetValueOrDefault(request.Namespace!.Split('.')[^1], MandateScope.Other);

    /// <summary>Changes and protected records of the person are covered or refused; what only workers do, they do as themselves.</summary>
    public static bool Cover(Type request, Who may, MandateScope held) =>
        (may & Who.Resident) == 0 || !Touches(request) || (Of(request) & ~held) == 0;

    private static bool Touches(Type request) => request.IsAssignableTo(typeof(IChange)) || request.IsAssignableTo(typeof(ISensitive));
}
