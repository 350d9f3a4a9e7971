using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Exchange.Api.Pipeline;

/// <summary>
/// Values that a program can send and no form can: nothing where something is needed, a choice that does not exist, a day of another age, and the character
/// with the number 0, which PostgreSQL keeps in no text. Looked for in every request at once, so that no handler meets them.
/// </summary>
internal static class WholeValues
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly ConcurrentDictionary<Type, Part[]> Known = new();

    /// <summary>Names of the properties of a request in which something is broken, at any depth.</summary>
    public static IEnumerable<string> BrokenIn(object request) => PartsOf(request.GetType()).Where(part => part.IsBrokenIn(request)).Select(part => part.Name);

    private static bool IsBroken(object? value) => value switch
    {
        null => true,
        string text => text.Contains('\0', StringComparison.Ordinal),
        Enum choice => !Enum.IsDefined(choice.GetType(), choice) && !choice.GetType().IsDefined(typeof(FlagsAttribute)),
        DateOnly { Year: < FirstYear or > LastYear } or DateTimeOffset { Year: < FirstYear or > LastYear } => true,
        byte[] or Stream => false,
        IEnumerable several => several.Cast<object?>().Any(IsBroken),
        _ => Array.Exists(PartsOf(value.GetType()), part => part.IsBrokenIn(value)),
    };

    // Only of our own types: of the framework's none carries words.
    private static Part[] PartsOf(Type type) => Known.GetOrAdd(type, static type => type.Namespace?.StartsWith("Exchange.", StringComparison.Ordinal) == true
        ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0).Select(Part.Of)]
        : []);

    private sealed record Part(string Name, PropertyInfo Property, bool MayBeNothing)
    {
        public static Part Of(PropertyInfo property) => new(property.Name, property, new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull);

        public bool IsBrokenIn(object whole) => Property.GetValue(whole) is { } value ? IsBroken(value) : !MayBeNothing;
    }
}
