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
        new(SitePages.MyDay, "Layout.nav-my-day", "home", Who.Resident),
        new(MatchingPages.MyMatches, "Layout.nav-matches", "people", Who.Resident),
        new(LedgerPages.MyHours, "Layout.nav-hours", "clock", Who.Resident),
        new(ParticipantsPages.People, "Layout.nav-my-people", "people", Who.SocialWorker),
        new(RingsPages.AtWork, "Layout.nav-rings", "exchange", Who.SocialWorker),
        new(NotificationsPages.Calls, "Layout.nav-calls", "phone", Who.SocialWorker | Who.Coordinator),
        new(ReportsPages.Duty, "Layout.nav-duty", "clock", Who.SocialWorker | Who.Coordinator),
        new(EmployersPages.MyCompany, "Layout.nav-company", "job", Who.Employer),
        new(OrganisationsPages.Dashboard, "Layout.nav-dashboard", "home", Who.Coordinator | Who.Administrator),
        new(ListingsPages.Browse, "Layout.nav-listings", "exchange", Who.Anyone),
        new(JobFairsPages.Fairs, "Layout.nav-fairs", "event", Who.Anyone),
        new(EmployersPages.Jobs, "Layout.nav-vacancies", "job", Who.Visitor | Who.Resident | Who.Staff),
        new(IdentityPages.Roles, "Layout.nav-administration", "lock", Who.Administrator),
        new(IdentityPages.MyData, "Layout.nav-my-data", "person", Who.SignedIn),
        new(AboutPages.How, "Layout.nav-how", "light", Who.Visitor),
    ];

    private static readonly SiteLink[] Footer =
    [
        new(AboutPages.How, "Layout.nav-how", "light", Who.Anyone),
        new(AboutPages.Safety, "Layout.nav-safety", "lock", Who.Anyone),
        new(AboutPages.Privacy, "Layout.nav-privacy", "lock", Who.Anyone),
        new(AboutPages.Accessibility, "Layout.nav-accessibility", "person", Who.Anyone),
        new(ReportsPages.OpenNumbers, "Layout.nav-open-numbers", "note", Who.Anyone),
        new(AboutPages.Help, "Layout.nav-help", "phone", Who.Anyone),
    ];

    /// <summary>Where a person's day begins: after signing in, and after the first own PIN.</summary>
    public static string StartOf(Who roles) =>
        (roles & Who.SocialWorker) != 0 ? ParticipantsPages.People
        : (roles & Who.Coordinator) != 0 ? OrganisationsPages.Dashboard
        : (roles & Who.Administrator) != 0 ? IdentityPages.Roles
        : (roles & Who.Employer) != 0 ? EmployersPages.MyCompany
        : SitePages.MyDay;

    private readonly Lazy<HashSet<string>> pages = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether there is such a page, so that nothing leads to one that is not there.</summary>
    public bool Has(string address) => pages.Value.Contains(address);

    public IEnumerable<SiteLink> HeaderFor(CurrentActor actor) => Header.Where(link => actor.May(link.Who) && Has(link.Address));

    public IEnumerable<SiteLink> FooterFor(CurrentActor actor) => Footer.Where(link => actor.May(link.Who) && Has(link.Address));
}
