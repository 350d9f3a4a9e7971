using System.Net;
using AngleSharp.Html.Parser;

namespace Exchange.Tests.Web;

/// <summary>A browser that follows no redirect and shows each answer's headers; its cookies can be mixed with another's, as a forger would.</summary>
internal sealed class PlainBrowser(App app, string origin = "http://localhost") : IDisposable
{
    private readonly HttpClient http = app.NewClient();
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Whole Set-Cookie lines, in the order they came.</summary>
    public List<string> CookiesSet { get; } = [];

    public string Token { get; private set; } = "";

    public async Task<HttpResponseMessage> GoAsync(string path)
    {
        var answer = await SendAsync(new(HttpMethod.Get, origin + path));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? Token;
        return answer;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string? token, params (string Name, string Value)[] fields)
    {
        var sent = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
        {
            sent.Add(new("__RequestVerificationToken", token));
        }

        return SendAsync(new(HttpMethod.Post, origin + path) { Content = new FormUrlEncodedContent(sent) });
    }

    public async Task SignInAsync(Member member)
    {
        await GoAsync("/prisijungti");
        var answer = await PostAsync("/prisijungti", Token, ("Form.Name", member.Contact), ("Form.Secret", World.Password));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    /// <summary>Takes over one cookie of another browser.</summary>
    public void Take(PlainBrowser other, string cookie) => cookies[cookie] = other.cookies[cookie];

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await http.SendAsync(request);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            CookiesSet.Add(line);
            var parts = line.Split(';')[0].Split('=', 2);
            cookies[parts[0]] = parts[1];
        }

        return answer;
    }
}
