using System.Globalization;
using Exchange.Api;
using Exchange.Api.Texts;

namespace Exchange.Web.Infrastructure;

/// <summary>Days and hours of Kaunas, as the reader's language writes them.</summary>
public static class Days
{
    /// <summary>"2026 m. kovo 3 d.", "3 March 2026".</summary>
    public static string Long(this DateOnly day) => DayWords.Long(day);

    public static string Day(this DateTimeOffset at) => at.InKaunas().Date().Long();

    /// <summary>The day with the hour.</summary>
    public static string Moment(this DateTimeOffset at) => $"{at.Day()} {at.InKaunas().ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>Month and year, as a heading.</summary>
    public static string MonthName(this DateOnly month) =>
        month.ToString(Lithuanian ? "yyyy 'm'. MMMM" : "MMMM yyyy", Lithuanian ? CultureInfo.GetCultureInfo("lt-LT") : CultureInfo.CurrentUICulture);

    private static bool Lithuanian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "lt";
}
