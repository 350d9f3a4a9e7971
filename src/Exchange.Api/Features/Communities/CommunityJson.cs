using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Exchange.Api.Areas;
using Exchange.Api.Data.Seeds;
using Exchange.Domain;

namespace Exchange.Api.Features.Communities;

/// <summary>Reads and writes community files. What the layout does not know is refused rather than lost.</summary>
internal static class CommunityJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file for people, never part of a page
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddParts, LeaveOutEmptyLists } },
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly Lazy<CommunityFile> Seed = new(() => Read(SeedFile.Text("demo.json")));

    /// <summary>The demo community.</summary>
    public static CommunityFile Demo => Seed.Value;

    /// <exception cref="Refused"><c>communities.unreadable</c> with the place in the file, <c>communities.format</c>.</exception>
    public static CommunityFile Read(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<CommunityFile>(text, Json) ?? throw new JsonException();
            return file.Format == CommunityFile.CurrentFormat ? file : throw new Refused("communities.format", file.Format);
        }
        catch (JsonException e)
        {
            throw new Refused("communities.unreadable", $"{(e.LineNumber ?? 0) + 1}: {e.Path}");
        }
    }

    public static string Write(CommunityFile file) => JsonSerializer.Serialize(file, Json) + "\n";

    /// <summary>The layout as a JSON Schema.</summary>
    public static string Schema()
    {
        var schema = (JsonObject)Json.GetJsonSchemaAsNode(typeof(CommunityFile), new() { TreatNullObliviousAsNonNullable = true });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Community file of Main\u0173 bir\u017Ea");
        return schema.ToJsonString(Json) + "\n";
    }

    // What the areas bring stands beside what the layout itself says, in the order of their places.
    private static void AddParts(JsonTypeInfo type)
    {
        Func<object, Dictionary<string, object?>>? partsOf =
            type.Type == typeof(CommunityFile) ? whole => ((CommunityFile)whole).Parts
            : type.Type == typeof(FilePerson) ? whole => ((FilePerson)whole).Parts
            : null;
        if (partsOf is null)
        {
            return;
        }

        foreach (var part in Area.All.SelectMany(area => area.File).Where(part => part.IsOfPerson == (type.Type == typeof(FilePerson))).OrderBy(part => part.Place))
        {
            var property = type.CreateJsonPropertyInfo(part.Type, part.Name);
            property.Order = part.Place;
            property.IsGetNullable = property.IsSetNullable = !IsList(part.Type);
            property.Get = whole => partsOf(whole).GetValueOrDefault(part.Name);
            property.Set = (whole, value) => partsOf(whole)[part.Name] = value;
            type.Properties.Add(property);
        }
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => IsList(property.PropertyType)))
        {
            property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}
