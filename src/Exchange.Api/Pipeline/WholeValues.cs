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

    private sealed record Part(string Name, PropertyInfo Property, bool MayBeNothing, bool ItemsMayBeNothing)
    {
        public static Part Of(PropertyInfo property)
        {
            var known = new NullabilityInfoContext().Create(property);
            var items = known.ElementType ?? (known.GenericTypeArguments is [var one] ? one : null);
            return new(property.Name, property, MayBe(known), items is not null && MayBe(items));

            static bool MayBe(NullabilityInfo info) => info.ReadState != NullabilityState.NotNull;
        }

        public bool IsBrokenIn(object whole) => Property.GetValue(whole) switch
        {
            null => !MayBeNothing,
            IEnumerable several when ItemsMayBeNothing => several.Cast<object?>().Any(item => item is not null && IsBroken(item)),
            { } value => IsBroken(value),
        };
    }
}
