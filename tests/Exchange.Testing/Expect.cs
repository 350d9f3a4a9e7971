using System.Net;
using System.Text.Json;
using NUnit.Framework;

namespace Exchange.Testing;

/// <summary>What a scenario says of an answer.</summary>
public static class Expect
{
    /// <summary>The program refused with this code: 422 and its sentence on a page, problem details over the API.</summary>
    public static void Refused(App app, Page page, string code)
    {
        var words = (Api.Texts.Words)app.Services.GetService(typeof(Api.Texts.Words))!;
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new("lt");
        var sentence = words[code].Split('{')[0].TrimEnd();
        System.Globalization.CultureInfo.CurrentUICulture = culture;
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), page.ToString());
        Assert.That(page.Text, Does.Contain(sentence), page.ToString());
    }

    public static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), text);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), text);
        Assert.That(JsonDocument.Parse(text).RootElement.GetProperty("code").GetString(), Is.EqualTo(code), text);
    }
}
