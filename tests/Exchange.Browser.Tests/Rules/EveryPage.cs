using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Browser.Tests.Rules;

/// <summary>What holds on every page, for everybody who sees it, in both languages, on a small telephone and a wide screen.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EveryPage
{
    private Neighbourhood place = null!;

    private static IEnumerable<TestCaseData> Visits =>
        from visit in Site.Pages
        let role = visit.Roles[0]
        select new TestCaseData(visit, role).SetArgDisplayNames(visit.Route + visit.Query, role.ToString());

    [OneTimeSetUp]
    public async Task Settle() => place = await Neighbourhood.BuildAsync();

    [OneTimeTearDown]
    public async Task Leave() => await place.DisposeAsync();

    [Test]
    public void is_in_the_table()
    {
        var routes = place.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Except(Site.Elsewhere).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(routes.Except(Site.Pages.Select(visit => visit.Route)), Is.Empty, "Add the page to Site.");
            Assert.That(Site.Pages.Select(visit => visit.Route).Except(routes), Is.Empty, "The page is gone: take it out of Site.");
        });
    }

    [TestCaseSource(nameof(Visits))]
    public async Task keeps_the_rules(Visit visit, Role role)
    {
        var address = visit.Address(place);
        List<string> broken = [.. await OnASmallTelephoneAsync(visit, role, address), .. await OnAWideScreenAsync(visit, role, address)];

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task is_open_to_its_roles_and_closed_to_everybody_else()
    {
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = role == Role.Visitor ? place.World.Visitor() : await place.Person(role).Browser();
            foreach (var route in Site.Pages.GroupBy(visit => visit.Route))
            {
                var visit = route.FirstOrDefault(visit => visit.Roles.Contains(role));
                var page = await browser.GoAsync((visit ?? route.First()).Address(place));
                var arrived = (int)page.Status < 400 && (route.Key == "/prisijungti" || !page.Path.StartsWith("/prisijungti", StringComparison.Ordinal));
                if (arrived != visit is not null)
                {
                    wrong.Add($"{route.Key} to {role}: {(int)page.Status} {page.Path}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private async Task<IEnumerable<string>> OnASmallTelephoneAsync(Visit visit, Role role, string address)
    {
        var window = await place.TakeAsync(View.Small, role, "lt");
        await window.GoAsync(address);
        var broken = new List<string>();
        if (window.Status != visit.Status || window.Path != address)
        {
            return [$"{address} answers {window.Status} at {window.Path}"];
        }

        await KeepPictureAsync(window, visit, role);
        broken.AddRange(await Weight.BrokenAsync(window.Page, await window.Page.ContentAsync()));
        broken.AddRange(await Ruler.BrokenAsync(window, "lt"));
        broken.AddRange(await Ruler.DoubledAsync(window));
        broken.AddRange(await SentEmptyAsync(window, visit));
        broken = [.. broken.Concat(window.Troubles).Select(line => "320 lt " + line)];
        place.Return(window, View.Small, role, "lt");
        return broken;
    }

    private async Task<IEnumerable<string>> OnAWideScreenAsync(Visit visit, Role role, string address)
    {
        var window = await place.TakeAsync(View.Wide, role, "en");
        await window.GoAsync(address);
        var broken = new List<string>(await Ruler.BrokenAsync(window, "en"));
        await KeepPictureAsync(window, visit, role);
        if (visit.Status == 200)
        {
            broken.AddRange(await Ruler.WalkAsync(window.Page));
        }

        broken = [.. broken.Concat(window.Troubles).Select(line => "1280 en " + line)];
        place.Return(window, View.Wide, role, "en");
        return broken;
    }

    // Pictures of every page for a person to look at: SCREENSHOTS=1 dotnet test tests/Exchange.Browser.Tests
    private static async Task KeepPictureAsync(Window window, Visit visit, Role role)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") == "1")
        {
            var address = string.Join('-', (visit.Route + visit.Query + '/' + string.Join('/', visit.About)).Split(['/', '{', '}', ':', '?', '=', '%', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
            await window.ShotAsync($"{(address.Length == 0 ? "pradzia" : address)}-{role}-{window.Page.ViewportSize!.Width}".ToLowerInvariant());
        }
    }

    private static async Task<IEnumerable<string>> SentEmptyAsync(Window window, Visit visit)
    {
        const string fields = "main form[method=post] :is(input:not([type=hidden]), textarea, select)";
        if (!visit.Errs)
        {
            return [];
        }

        await window.Page.EvaluateAsync($"() => document.querySelectorAll('{fields}').forEach(field => field.matches('[type=checkbox], [type=radio]') ? field.checked = false : field.value = '')");
        // A page may also have forms of a button alone; the one that is sent empty has something to fill in.
        await window.ClickAsync(window.Page.Locator("main form[method=post]:has(:is(input:not([type=hidden]), textarea, select):visible) button.govuk-button:not([type=button]):visible").First);
        if (window.Status != 422 || await window.Page.Locator(".govuk-error-summary").CountAsync() == 0)
        {
            return [$"an empty form answers {window.Status} at {window.Path}"];
        }

        return (await Ruler.BrokenAsync(window, "lt")).Select(line => "sent empty: " + line);
    }
}
