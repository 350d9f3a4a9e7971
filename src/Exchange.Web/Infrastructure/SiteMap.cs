using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Web.Infrastructure;

/// <summary>A place the header or footer leads to.</summary>
/// <param name="Address">Path of the page.</param>
/// <param name="Text">Key of its name.</param>
/// <param name="Icon">Picture beside the name.</param>
/// <param name="Who">Who sees the link.</param>
public sealed record SiteLink(string Address, string Text, string Icon, Who Who);

/// <summary>The links every page carries, for the person who is looking, and only to pages there are.</summary>
public sealed class SiteMap(EndpointDataSource endpoints)
{
    private static readonly SiteLink[] Header =
    [
        new("/mano-diena", "Layout.nav-my-day", "home", Who.Resident),
        new("/man-tinka", "Layout.nav-matches", "people", Who.Resident),
        new("/mano-valandos", "Layout.nav-hours", "clock", Who.Resident),
        new("/zmones", "Layout.nav-my-people", "people", Who.SocialWorker),
        new("/koordinavimas/ziedai", "Layout.nav-rings", "exchange", Who.SocialWorker),
        new("/koordinavimas/skambuciai", "Layout.nav-calls", "phone", Who.SocialWorker | Who.Coordinator),
        new("/budejimas", "Layout.nav-duty", "clock", Who.SocialWorker | Who.Coordinator),
        new("/imone", "Layout.nav-company", "job", Who.Employer),
        new("/koordinavimas", "Layout.nav-dashboard", "home", Who.Coordinator | Who.Administrator),
        new("/skelbimai", "Layout.nav-listings", "exchange", Who.Anyone),
        new("/muges", "Layout.nav-fairs", "event", Who.Anyone),
        new("/darbai", "Layout.nav-vacancies", "job", Who.Visitor | Who.Resident | Who.Staff),
        new("/administravimas", "Layout.nav-administration", "lock", Who.Administrator),
        new("/mano-duomenys", "Layout.nav-my-data", "person", Who.SignedIn),
        new("/kaip-veikia", "Layout.nav-how", "light", Who.Visitor),
    ];

    private static readonly SiteLink[] Footer =
    [
        new("/kaip-veikia", "Layout.nav-how", "light", Who.Anyone),
        new("/saugumas", "Layout.nav-safety", "lock", Who.Anyone),
        new("/privatumas", "Layout.nav-privacy", "lock", Who.Anyone),
        new("/prieinamumas", "Layout.nav-accessibility", "person", Who.Anyone),
        new("/rezultatai", "Layout.nav-open-numbers", "note", Who.Anyone),
        new("/pagalba", "Layout.nav-help", "phone", Who.Anyone),
    ];

    /// <summary>Where a person's day begins: after signing in, and after the first own PIN.</summary>
    public static string StartOf(Who roles) =>
        (roles & Who.SocialWorker) != 0 ? "/zmones"
        : (roles & Who.Coordinator) != 0 ? "/koordinavimas"
        : (roles & Who.Administrator) != 0 ? "/administravimas"
        : (roles & Who.Employer) != 0 ? "/imone"
        : "/mano-diena";

    private readonly Lazy<HashSet<string>> pages = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether there is such a page, so that nothing leads to one that is not there.</summary>
    public bool Has(string address) => pages.Value.Contains(address);

    public IEnumerable<SiteLink> HeaderFor(CurrentActor actor) => Header.Where(link => actor.May(link.Who) && Has(link.Address));

    public IEnumerable<SiteLink> FooterFor(CurrentActor actor) => Footer.Where(link => actor.May(link.Who) && Has(link.Address));
}
