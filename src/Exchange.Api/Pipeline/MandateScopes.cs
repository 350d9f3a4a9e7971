using System.Reflection;
using Exchange.Domain.Identity;

namespace Exchange.Api.Pipeline;

/// <summary>The scope that requests need under a mandate (P2): on a request its own, on the declaration of an area that of all others of the area.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnderMandateAttribute(MandateScope scope) : Attribute
{
    /// <summary><see cref="MandateScope.None"/>: any mandate will do.</summary>
    public MandateScope Scope { get; } = scope;
}

/// <summary>Which part of a mandate a request falls under: by its area, so that a new request is covered before anybody thinks of it.</summary>
internal static class MandateScopes
{
    private static readonly Dictionary<string, MandateScope> Areas = typeof(MandateScopes).Assembly.DefinedTypes
        .Where(type => type.Name.EndsWith("Area", StringComparison.Ordinal) && type.IsDefined(typeof(UnderMandateAttribute)))
        .GroupBy(type => type.Namespace!)
        .ToDictionary(area => area.Key, area => area.Select(type => type.GetCustomAttribute<UnderMandateAttribute>()!.Scope).Distinct().Single(), StringComparer.Ordinal);

    public static MandateScope Of(Type request) => request.GetCustomAttribute<UnderMandateAttribute>()?.Scope ?? Areas.GetValueOrDefault(request.Namespace!, MandateScope.Other);

    /// <summary>Changes and protected records of the person are covered or refused; what only workers do, they do as themselves.</summary>
    public static bool Cover(Type request, Who may, MandateScope held) =>
        (may & Who.Resident) == 0 || !Touches(request) || (Of(request) & ~held) == 0;

    private static bool Touches(Type request) => request.IsAssignableTo(typeof(IChange)) || request.IsAssignableTo(typeof(ISensitive));
}
