using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Exchange.Api.Data;

/// <summary>A short list of small values that is never queried into: one JSON text on both stores, enumerations by name.</summary>
internal sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    items => JsonSerializer.Serialize(items, JsonLists.Options),
    text => JsonSerializer.Deserialize<List<T>>(text, JsonLists.Options)!);

internal sealed class JsonListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    items => items.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    items => items.ToList())
    where T : notnull;

internal static class JsonLists
{
    public static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };
}
