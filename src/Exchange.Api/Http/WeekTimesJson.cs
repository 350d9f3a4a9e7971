using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Domain.Time;

namespace Exchange.Api.Http;

/// <summary>A week over the wire: stretches like <c>"tuesday 17:00-19:30"</c>, Kaunas time, in half-hours.</summary>
public sealed class WeekTimesJson : JsonConverter<WeekTimes>
{
    public override WeekTimes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var week = WeekTimes.None;
        foreach (var stretch in JsonSerializer.Deserialize<string?[]>(ref reader, options) ?? [])
        {
            var parts = (stretch ?? "").Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 3 || !Enum.TryParse<DayOfWeek>(parts[0], ignoreCase: true, out var day))
            {
                throw new JsonException($"\"{stretch}\" is not a stretch like \"tuesday 17:00-19:30\".");
            }

            try
            {
                week = week.With(day, Hour(parts[1]), Hour(parts[2]));
            }
            catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
            {
                throw new JsonException($"\"{stretch}\" is not a stretch like \"tuesday 17:00-19:30\".", e);
            }
        }

        return week;
    }

    public override void Write(Utf8JsonWriter writer, WeekTimes value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var (day, from, to) in value.Stretches())
        {
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{day.ToString().ToLowerInvariant()} {Clock(from)}-{Clock(to)}"));
        }

        writer.WriteEndArray();
    }

    private static string Clock(int slot) => string.Create(CultureInfo.InvariantCulture, $"{slot / 2:00}:{slot % 2 * 30:00}");

    private static double Hour(string clock)
    {
        var parts = clock.Split(':');
        return int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture) + (int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) / 60d);
    }
}
