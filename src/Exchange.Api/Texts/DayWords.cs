using System.Globalization;

namespace Exchange.Api.Texts;

/// <summary>Days as the reader's language writes them.</summary>
public static class DayWords
{
    /// <summary>"2026 m. kovo 3 d.", "3 March 2026".</summary>
    public static string Long(DateOnly day) =>
        day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "lt" ? "yyyy 'm'. MMMM d 'd'." : "d MMMM yyyy", CultureInfo.CurrentUICulture);
}
