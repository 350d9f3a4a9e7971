using System.Reflection;
using Exchange.Api.Data;
using Exchange.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Web;

/// <summary>Addresses that no link of ours makes, with anything in the place of what a page reads from them.</summary>
public sealed class BrokenAddresses(StoreKind store) : HouseTest(store)
{
    private static readonly string[] Anything = ["%00", "%ed%a0%80", "-1", "2147483647", "99999999999999999999", "0001-01-01", "a%27%22%25_%5C", "99", new('9', 3_000)];

    [TestCase("visitor")]
    [TestCase("resident")]
    [TestCase("worker")]
    [TestCase("coordinator")]
    public async Task break_no_page(string role)
    {
        using var browser = role switch
        {
            "resident" => await (await World.Resident()).Browser(),
            "worker" => await (await World.SocialWorker()).Browser(),
            "coordinator" => await (await World.Coordinator()).Browser(),
            _ => World.Visitor(),
        };
        var (broken, tried) = (new List<string>(), 0);
        foreach (var (address, names) in ReadFromAddress())
        {
            foreach (var query in from name in names from value in Anything select $"{name}={value}")
            {
                tried++;
                var page = await browser.GoAsync($"{address}?{query}");
                if ((int)page.Status >= 500)
                {
                    broken.Add($"{address}?{query[..Math.Min(60, query.Length)]} {(int)page.Status}");
                }
            }
        }

        Assert.That(broken, Is.Empty, App.Faults.ToString());
        Assert.That(tried, Is.GreaterThan(100));
    }

    // Pages without an id in their address, each with the names it reads from the query.
    private IEnumerable<(string Address, List<string> Names)> ReadFromAddress() =>
        from endpoint in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null && !endpoint.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal)
        let model = typeof(WebHost).Assembly.GetType("Exchange.Web.Pages" + page.ViewEnginePath.Replace('/', '.') + "Model")
        where model is not null
        let names = model.GetProperties().Select(property => (property.Name, Bound: property.GetCustomAttribute<BindPropertyAttribute>())).Where(one => one.Bound?.SupportsGet == true).Select(one => one.Bound!.Name ?? one.Name).ToList()
        where names.Count > 0
        select ("/" + endpoint.RoutePattern.RawText, names);
}
