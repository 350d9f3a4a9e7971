using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Api.Data;
using Exchange.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Page = Exchange.Testing.Page;

namespace Exchange.Browser.Tests.Rules;

/// <summary>
/// Every form of every page, filled in wrongly as whoever may fill it in: each line of the summary leads to a field that is there and says what
/// is wrong, and nothing that was typed is lost. Forms that nothing could have filled in are answered in words too.
/// </summary>
[TestFixture(StoreKind.Sqlite)]
[TestFixture(StoreKind.PostgreSql)]
public sealed partial class EveryForm(StoreKind store)
{
    private const string Once = "__once";
    private const string Token = "__RequestVerificationToken";

    /// <summary>What a form takes that can be sent, but not wrongly, or that no scene of the neighbourhood shows; with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["/imone/darbai/{id:guid} Open"] = "a button alone, in a state the neighbourhood is not in",
        ["/importas/{id:guid} Confirm"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/laukia"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/muges/{id:guid} Approve"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/muges/{id:guid} Publish"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/muges/{id:guid}/dalyviai"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/muges/{id:guid}/dalyviai Undo"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/nepavyko"] = "a button alone; nothing of the neighbourhood fails three times",
        ["/koordinavimas/nepristatyti Again"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/nepristatyti Call"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/nepristatyti Switch"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/valandos Book"] = "a button alone; every hour of the neighbourhood is booked",
        ["/koordinavimas/valandos/padekos Confirm"] = "a button alone, in a state the neighbourhood is not in",
        ["/koordinavimas/valandos/padekos Refuse"] = "a button alone, in a state the neighbourhood is not in",
        ["/kreipimaisi/{id:guid} Appeal"] = "nothing is decided of what the one who looks has told",
        ["/kreipimaisi/{id:guid} Take"] = "a button alone, in a state the neighbourhood is not in",
        ["/mano-anketa"] = "a button alone, in a state the neighbourhood is not in",
        ["/mano-duomenys Withdraw"] = "a button alone, in a state the neighbourhood is not in",
        ["/mano-duomenys/iseiti"] = "who has something begun is told to finish it, and sees no form",
        ["/mano-paieskos"] = "sent from the listings, which carry all of it hidden",
        ["/mano-paieskos Stop"] = "a button alone, in a state the neighbourhood is not in",
        ["/mano-saugumas Stop"] = "a button alone, in a state the neighbourhood is not in",
        ["/mano-skelbimai Renew"] = "a button alone, in a state the neighbourhood is not in",
        ["/skelbimai/{id:guid} Resume"] = "a button alone, in a state the neighbourhood is not in",
        ["/susitarimai/{id:guid} GoOn"] = "a button alone, in a state the neighbourhood is not in",
        ["/susitarimai/{id:guid} Withdraw"] = "a button alone, in a state the neighbourhood is not in",
        ["/susitarimai/{id:guid}/kazkas-ne-taip Object"] = "nobody of the neighbourhood is said not to have come",
        ["/susitarimai/{id:guid}/zinutes Block"] = "a form before it on the walk has kept the two apart",
        ["/susitarimai/{id:guid}/zinutes Phrase"] = "a form before it on the walk has kept the two apart",
        ["/talkos/{id:guid} Join"] = "a button alone, in a state the neighbourhood is not in",
        ["/talkos/{id:guid} Leave"] = "a button alone, in a state the neighbourhood is not in",
        ["/talkos/{id:guid}/atsiliepimas/{person:guid} Answer"] = "nobody wrote about the one who looks",
        ["/talkos/{id:guid}/atsiliepimas/{person:guid} Approve"] = "a button alone, in a state the neighbourhood is not in",
        ["/talkos/{id:guid}/atsiliepimas/{person:guid} Report"] = "a button alone, in a state the neighbourhood is not in",
        ["/ziedai/{id:guid} Accept"] = "a button alone, in a state the neighbourhood is not in",
        ["/ziedai/{id:guid} Decline"] = "a button alone, in a state the neighbourhood is not in",
        ["/ziedai/{id:guid} Fill"] = "a button alone, in a state the neighbourhood is not in",
        ["/zmones/{id:guid}"] = "a button alone, in a state the neighbourhood is not in",
        ["/zmones/{id:guid}/globejas Withdraw"] = "no guardian has said yes",
    };

    private static readonly (string Type, string Body)[] Unreadable =
    [
        ("application/x-www-form-urlencoded", "a=%00"),
        ("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"a{i}=b"))),
        ("application/x-www-form-urlencoded", $"{new string('a', 3_000)}=b"),
        ("multipart/form-data; boundary=cut", "--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"),
        ("multipart/form-data", "b"),
        ("application/x-www-form-urlencoded; charset=utf-7", "a=b"),
    ];

    private static readonly List<Regex> Refusals = ReadRefusals();

    private readonly Dictionary<string, string[]> takes = [];

    private Neighbourhood place = null!;

    [OneTimeSetUp]
    public async Task Settle()
    {
        place = await Neighbourhood.OnPaperAsync(store);
        await ReadPagesAsync();
    }

    [OneTimeTearDown]
    public async Task Leave() => await place.DisposeAsync();

    [Test]
    [Order(2)]
    public async Task that_cannot_be_read_is_turned_away_in_words()
    {
        var wrong = new List<string>();
        foreach (var visit in Site.Pages.DistinctBy(visit => visit.Route))
        {
            var (browser, address) = (await BrowserAsync(visit.Roles[0]), visit.Address(place));
            foreach (var (type, body) in Unreadable)
            {
                var answer = await browser.SendAsync(Post(address, type, body));
                if (answer.Status != HttpStatusCode.BadRequest || !answer.Shows("Nepavyko perskaityti, ką atsiuntėte."))
                {
                    wrong.Add($"{address} {type} {body[..Math.Min(20, body.Length)]}: {answer}");
                }
            }

            var token = (await browser.GoAsync("/mano-duomenys/keisti")).Document.QuerySelector($"input[name={Token}]") ?? browser.Page.Document.QuerySelector("input");
            var nobody = await browser.SendAsync(Post(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=NeraTokio", [new(Token, token?.GetAttribute("value") ?? "")]));
            if (takes[visit.Route].Length > 0 ? (int)nobody.Status >= 500 : nobody.Status != HttpStatusCode.MethodNotAllowed || !nobody.Shows("Nepavyko perskaityti, ką atsiuntėte."))
            {
                wrong.Add($"{address} without a handler: {nobody}");
            }
        }

        Assert.That(string.Join('\n', wrong), Is.Empty, place.App.Faults.ToString());
    }

    [Test]
    [Order(1)] // while the neighbourhood is as it was settled
    public async Task that_is_wrong_says_where_and_keeps_what_was_typed()
    {
        var (wrong, refused, seen) = (new List<string>(), new HashSet<string>(), new Dictionary<string, bool>());

        // What is left empty may be right, and do its work: after everything else.
        foreach (var (visit, ways) in Site.Pages.Select(visit => (visit, (Way[])[Way.TooLong, Way.NoSuchChoice])).Concat(Site.Pages.Select(visit => (visit, (Way[])[Way.Empty]))))
        {
            var (browser, address) = (await BrowserAsync(visit.Roles[0]), visit.Address(place));
            var page = await browser.GoAsync(address);
            foreach (var act in Acts(page))
            {
                var (filled, name) = (Boxes(act.Form).Any(), NameOf(act.Target, page));
                seen[name] = filled || seen.GetValueOrDefault(name);
                foreach (var way in ways.Where(way => Fits(way, act.Form)))
                {
                    page = await browser.GoAsync(address);
                    if (Acts(page).FirstOrDefault(again => again.Key == act.Key) is not { } now)
                    {
                        break; // an earlier form has done its work
                    }

                    var sent = Filled(now, way);
                    var answer = await browser.SendAsync(Post(new Uri(page.Address, now.Target).PathAndQuery, sent, now.Form.GetAttribute("enctype")));
                    var broken = (int)answer.Status >= 500 ? [answer.ToString()] : answer.Status == HttpStatusCode.UnprocessableEntity ? Broken(answer, sent, way).ToList() : [];
                    wrong.AddRange(broken.Select(line => $"{address} {now.Key} {way}: {line}"));
                    if (answer.Status == HttpStatusCode.UnprocessableEntity)
                    {
                        refused.Add(name);
                    }
                }
            }
        }

        var unseen = takes.Values.SelectMany(all => all).Except(seen.Keys).Except(Exceptions.Keys);
        var unrefused = seen.Where(pair => pair.Value).Select(pair => pair.Key).Except(refused).Except(Exceptions.Keys);
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', wrong), Is.Empty, place.App.Faults.ToString());
            Assert.That(string.Join('\n', unseen.Order(StringComparer.Ordinal)), Is.Empty, "No page of the neighbourhood shows the form of these.");
            Assert.That(string.Join('\n', unrefused.Order(StringComparer.Ordinal)), Is.Empty, "Nothing that was sent to these was refused.");
            Assert.That(Exceptions.Keys.Except(takes.Values.SelectMany(all => all).Except(refused)), Is.Empty, "Exceptions that are none any more.");
        });
    }

    /// <summary>How a form is filled in.</summary>
    private enum Way
    {
        /// <summary>Every text is longer than any may be, and the last of every choice is chosen.</summary>
        TooLong,

        /// <summary>Choices and hidden values are none that there are.</summary>
        NoSuchChoice,

        /// <summary>Nothing is filled in.</summary>
        Empty,
    }

    private static bool Fits(Way way, IHtmlFormElement form) => way switch
    {
        Way.TooLong => Boxes(form).Any(IsText),
        Way.Empty => Boxes(form).Any(),
        _ => Named(form).Any(box => box is IHtmlSelectElement or IHtmlInputElement { Type: "radio" or "checkbox" or "hidden" } && box.GetAttribute("name") is not (Once or Token)),
    };

    // One form of each act: of several rows the last, where a mistake between rows shows.
    private static List<Act> Acts(Page page) =>
    [
        .. from form in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
           from button in form.QuerySelectorAll("button:not([type=button])")
           let target = button.GetAttribute("formaction") ?? form.GetAttribute("action")
           let named = button.GetAttribute("name") is { } name ? $" {name}={button.GetAttribute("value")}" : ""
           group new Act(form, button, string.IsNullOrEmpty(target) ? page.Path : target, target + named) by target + named into same
           select same.Last(),
    ];

    private static List<KeyValuePair<string, string>> Filled(Act act, Way way)
    {
        var sent = new List<KeyValuePair<string, string>>();
        void Send(string name, string? value) => sent.Add(new(name, value ?? ""));
        foreach (var box in Named(act.Form))
        {
            var name = box.GetAttribute("name")!;
            switch (box)
            {
                case IHtmlInputElement { Type: "hidden" } hidden:
                    Send(name, way == Way.NoSuchChoice && name is not (Once or Token) ? "nera-tokio" : hidden.Value);
                    break;
                case IHtmlInputElement { Type: "checkbox" } tick when way != Way.Empty:
                    Send(name, way == Way.NoSuchChoice ? "nera-tokio" : tick.Value);
                    break;
                case IHtmlInputElement { Type: "radio" } choice when way != Way.Empty && sent.TrueForAll(one => one.Key != name):
                    Send(name, way == Way.NoSuchChoice ? "nera-tokio" : act.Form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Last(other => other.Name == choice.Name).Value);
                    break;
                case IHtmlSelectElement select:
                    Send(name, way switch { Way.NoSuchChoice => "nera-tokio", Way.TooLong => select.Options.Last().Value, _ => select.Options.First().Value });
                    break;
                case var text when IsText(text):
                    Send(name, way == Way.TooLong ? $"Parašyta {sent.Count} {new string('ą', 3_100)}" : "");
                    break;
            }
        }

        if (act.Button.GetAttribute("name") is { } pressed)
        {
            Send(pressed, act.Button.GetAttribute("value"));
        }

        return sent;
    }

    private static IEnumerable<string> Broken(Page page, List<KeyValuePair<string, string>> sent, Way way)
    {
        var lines = page.Document.QuerySelectorAll(".govuk-error-summary li").ToList();
        if (lines.Count == 0)
        {
            yield return "no summary of what is wrong";
        }

        foreach (var line in lines)
        {
            if (line.QuerySelector("a") is not { } link)
            {
                // What is wrong with no field is a rule that said no, or a value that no person sent.
                if (way != Way.NoSuchChoice && !Refusals.Exists(refusal => refusal.IsMatch(line.TextContent)))
                {
                    yield return $"„{line.TextContent}“ leads nowhere";
                }

                continue;
            }

            var field = page.Document.GetElementById(link.GetAttribute("href")!.TrimStart('#'));
            if (field is null)
            {
                yield return $"{link.GetAttribute("href")} is not there";
            }
            else if (field.Closest(".govuk-form-group--error")?.QuerySelector(".govuk-error-message")?.TextContent.Contains(link.TextContent, StringComparison.Ordinal) != true)
            {
                yield return $"#{field.Id} does not say „{link.TextContent}“";
            }
            else if (field.Closest("details") is { } fold && !fold.HasAttribute("open"))
            {
                yield return $"#{field.Id} is folded away";
            }
        }

        foreach (var id in page.Document.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(same => same.Count() > 1))
        {
            yield return $"#{id.Key} is there {id.Count()} times";
        }

        if (way == Way.TooLong)
        {
            foreach (var (name, value) in sent.Where(pair => pair.Key is not (Once or Token)))
            {
                var boxes = page.Document.QuerySelectorAll($"[name='{name}']").ToList();
                if (boxes.TrueForAll(box => box is IHtmlInputElement { Type: "password" }) || boxes.Exists(box => Holds(box, value)))
                {
                    continue;
                }

                yield return $"{name} has lost „{value[..Math.Min(15, value.Length)]}“";
            }
        }
    }

    private static bool Holds(IElement box, string value) => box switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked && choice.Value == value,
        IHtmlInputElement input => input.Value == value,
        IHtmlTextAreaElement area => area.Value == value,
        IHtmlSelectElement select => select.Value == value,
        IHtmlButtonElement => true,
        _ => false,
    };

    private static IEnumerable<IElement> Named(IHtmlFormElement form) => form.Elements.Where(box => box.GetAttribute("name") is not null && !box.HasAttribute("disabled") && box is not IHtmlButtonElement);

    private static IEnumerable<IElement> Boxes(IHtmlFormElement form) => Named(form).Where(box => box is not IHtmlInputElement { Type: "hidden" });

    private static bool IsText(IElement box) => box is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "file") };

    private static HttpRequestMessage Post(string address, string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new(HttpMethod.Post, new Uri(new("http://localhost"), address)) { Content = content };
    }

    private static HttpRequestMessage Post(string address, List<KeyValuePair<string, string>> fields, string? type = null)
    {
        HttpContent content = new FormUrlEncodedContent(fields);
        if (type == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            fields.ForEach(field => parts.Add(new StringContent(field.Value), field.Key));
            content = parts;
        }

        return new(HttpMethod.Post, new Uri(new("http://localhost"), address)) { Content = content };
    }

    private async Task<Exchange.Testing.Browser> BrowserAsync(Role role) => role == Role.Visitor ? place.World.Visitor() : await place.Person(role).Browser();

    // Thrown, and so in the list; or told as the answer of an attempt.
    private static List<Regex> ReadRefusals([CallerFilePath] string here = "") =>
    [
        .. from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/refusals.md"))
           let cells = line.Split('|')
           where cells.Length == 5 && cells[1].Contains('`', StringComparison.Ordinal)
           select new Regex(Placeholder().Replace(Regex.Escape(cells[2].Trim()), ".*")),
        new("^Vardas arba slaptažodis netinka"),
        new("^Dabartinis slaptažodis arba PIN netinka"),
    ];

    /// <summary>Every page of the table, with the names of what it takes; without a name where the page takes one thing.</summary>
    private async Task ReadPagesAsync()
    {
        var loader = place.App.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in place.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && !Site.Elsewhere.Contains(route))
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                takes[route] = [.. compiled.HandlerMethods.Where(handler => string.Equals(handler.HttpMethod, HttpMethod.Post.Method, StringComparison.OrdinalIgnoreCase)).Select(handler => $"{route} {handler.Name}".TrimEnd())];
            }
        }
    }

    // The route behind an address, and which of its handlers.
    private string NameOf(string target, Page page)
    {
        var address = new Uri(page.Address, target);
        var parts = address.AbsolutePath.Split('/');
        var route = takes.Keys.Where(route => Matches(route.Split('/'), parts)).MinBy(route => route.Count(letter => letter == '{'));
        return $"{route} {System.Web.HttpUtility.ParseQueryString(address.Query)["handler"]}".TrimEnd();
    }

    private static bool Matches(string[] route, string[] parts) => route.Length == parts.Length && route.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    [GeneratedRegex(@"\\\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    private sealed record Act(IHtmlFormElement Form, IElement Button, string Target, string Key);
}
