using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Domain;

namespace Exchange.Api.Areas;

/// <summary>
/// Times of a community file: an instant (<c>2026-03-03T08:00:00Z</c>), a day (<c>2026-03-03</c>), or days from the moment of import
/// (<c>-30d</c>, <c>+14d 10:00</c>; the hour is Kaunas time, without it the hour of the import).
/// </summary>
internal sealed partial class FileTime(DateTimeOffset now)
{
    public DateTimeOffset At(string text)
    {
        if (Offset().Match(text) is { Success: true } offset)
        {
            var day = now.InKaunas().Date().AddDays(int.Parse(offset.Groups[1].Value, CultureInfo.InvariantCulture));
            return offset.Groups[2].Success
                ? KaunasTime.At(day, TimeOnly.ParseExact(offset.Groups[2].Value, "HH:mm", CultureInfo.InvariantCulture)).ToUniversalTime()
                : now.AddDays(int.Parse(offset.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : throw new Refused("communities.time-wrong", text);
    }

    public DateTimeOffset? AtOrNull(string? text) => text is null ? null : At(text);

    public DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Offset().Match(text) is { Success: true } offset ? now.InKaunas().Date().AddDays(int.Parse(offset.Groups[1].Value, CultureInfo.InvariantCulture))
        : At(text).InKaunas().Date();

    public static string Of(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? at) => at is { } known ? Of(known) : null;

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([+-]\d{1,5})d(?: (\d{2}:\d{2}))?$")]
    private static partial Regex Offset();
}
