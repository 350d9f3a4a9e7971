using System.Globalization;

namespace Exchange.Api.Texts;

/// <summary>For a while everything is said in the language of whoever will read it, who may not be at the screen.</summary>
public static class TextLanguage
{
    /// <param name="language">Two-letter code.</param>
    public static IDisposable In(string language)
    {
        var before = new Before(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return before;
    }

    private sealed record Before(CultureInfo Culture, CultureInfo UiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture, UiCulture);
    }
}
