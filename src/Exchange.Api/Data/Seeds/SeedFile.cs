using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Api.Data.Seeds;

/// <summary>Reads the JSON files that are built into the program.</summary>
internal static class SeedFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static T Read<T>(string name)
    {
        using var file = Open(name);
        return Read<T>(file);
    }

    public static string Text(string name)
    {
        using var file = new StreamReader(Open(name));
        return file.ReadToEnd();
    }

    public static T Read<T>(Stream file) =>
        JsonSerializer.Deserialize<T>(file, Strict) ?? throw new JsonException("The file is empty.");

    private static Stream Open(string name) => typeof(SeedFile).Assembly.GetManifestResourceStream($"Seeds/{name}")
        ?? throw new InvalidOperationException($"The program was built without its file {name}.");
}
