using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Exchange.Api.Data;

/// <summary>Answers are read and written whole, never queried into: one JSON text on both stores.</summary>
internal sealed class QuestionnaireAnswersConverter() : ValueConverter<QuestionnaireAnswers, string>(
    answers => JsonSerializer.Serialize(answers, Json),
    text => JsonSerializer.Deserialize<QuestionnaireAnswers>(text, Json)!)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new WeekAsText() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a stored text, never part of a page
    };

    private sealed class WeekAsText : JsonConverter<WeekTimes>
    {
        public override WeekTimes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => WeekTimes.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, WeekTimes value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
