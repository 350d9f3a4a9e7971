using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Exchange.Testing;

/// <summary>A browser without a screen and without JavaScript: follows links and redirects, keeps cookies, fills in forms.</summary>
public sealed class Browser(App app) : IDisposable
{
    private readonly HttpClient http = app.NewClient();
    private readonly CookieContainer cookies = new();

    public string? Language { get; set; } = "lt";

    /// <summary>The last page shown.</summary>
    public Page Page { get; private set; } = null!;

    public Task<Page> GoAsync(string path) => SendAsync(new(HttpMethod.Get, new Uri(http.BaseAddress!, path)));

    /// <summary>Fills in a form of the current page and presses its button, as a person does: hidden fields go along.</summary>
    /// <param name="fields">Values by the names of fields that the form has: nobody can fill in others. Null leaves it out, for a radio or checkbox group give the value.</param>
    /// <param name="form">CSS selector of the form, when the page has several.</param>
    /// <param name="button">Text or value of the button, when the form has several.</param>
    public Task<Page> SubmitAsync(IEnumerable<(string Name, string? Value)>? fields = null, string form = "main form[method=post]", string? button = null)
    {
        var element = Page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No form {form} on {Page.Path} ({Page.Status}):\n{Page.Text}");
        var wanted = (fields ?? []).ToLookup(field => field.Name, field => field.Value);
        if (wanted.Select(group => group.Key).Except(element.Elements.Select(box => box.GetAttribute("name") ?? "")).ToList() is { Count: > 0 } strange)
        {
            throw new InvalidOperationException($"No field {string.Join(", ", strange)} in {form} on {Page.Path} ({Page.Status}).");
        }

        var sent = Filled(element).Where(field => !wanted.Contains(field.Key)).Concat(wanted.SelectMany(group => group.Where(v => v is not null).Select(v => KeyValuePair.Create(group.Key, v!)))).ToList();
        var pressed = element.QuerySelectorAll("button").FirstOrDefault(b => button is null || b.TextContent.Trim() == button || b.GetAttribute("value") == button)
            ?? throw new InvalidOperationException($"No button {button} in {form} on {Page.Path}.");
        if (pressed.GetAttribute("name") is { } name)
        {
            sent.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed.GetAttribute("formaction") ?? element.GetAttribute("action");
        var target = new Uri(Page.Address, string.IsNullOrEmpty(action) ? Page.Address.PathAndQuery : action);
        return string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? SendAsync(new(HttpMethod.Post, target) { Content = Content(element, sent) })
            : SendAsync(new(HttpMethod.Get, new Uri(target, "?" + string.Join('&', sent.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")))));
    }

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            if (Language is not null)
            {
                request.Headers.AcceptLanguage.ParseAdd(Language);
            }

            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } sent)
            {
                request.Headers.Add("Cookie", sent);
            }

            using var response = await http.SendAsync(request);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            if ((int)response.StatusCode is not (301 or 302 or 303) || hops == 10)
            {
                return Page = await Page.ReadAsync(response, request.RequestUri!);
            }

            request = new(HttpMethod.Get, new Uri(request.RequestUri!, response.Headers.Location!));
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>Takes what a sign-in without its pages gave.</summary>
    internal void Keep(IEnumerable<string> given)
    {
        foreach (var cookie in given)
        {
            cookies.SetCookies(http.BaseAddress!, cookie);
        }
    }

    private static HttpContent Content(IHtmlFormElement form, List<KeyValuePair<string, string>> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields);
        }

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (form.QuerySelector($"input[type=file][name='{name}']") is not null)
            {
                parts.Add(new StreamContent(File.OpenRead(value)), name, Path.GetFileName(value));
            }
            else
            {
                parts.Add(new StringContent(value), name);
            }
        }

        return parts;
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is not null && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when !choice.IsChecked:
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }
    }
}

/// <summary>What a person sees after a click.</summary>
public sealed class Page
{
    private static readonly HtmlParser Parser = new();

    private readonly Lazy<IHtmlDocument> document;

    private Page(HttpStatusCode status, Uri address, string source, IReadOnlyDictionary<string, string> headers)
    {
        (Status, Address, Source, Headers) = (status, address, source, headers);
        document = new(() => Parser.ParseDocument(Source)); // many are passed through on the way to another
    }

    public HttpStatusCode Status { get; }

    public Uri Address { get; }

    public string Path => Address.PathAndQuery;

    public IHtmlDocument Document => document.Value;

    public string Source { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Words of the main part, white space folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? Source);

    public string Title => Fold(Document.QuerySelector("h1")?.TextContent ?? "");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    public bool Shows(string words) => Text.Contains(words, StringComparison.Ordinal);

    public override string ToString() => $"{(int)Status} {Path}: {Text}";

    internal static async Task<Page> ReadAsync(HttpResponseMessage response, Uri address)
    {
        var source = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new(response.StatusCode, address, source, headers);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
