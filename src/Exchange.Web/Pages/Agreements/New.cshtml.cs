using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Listings;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

[ForWhoMaySend(typeof(AcceptListing))]
public sealed class NewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "skelbimas", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Propose Form { get; set; } = new();

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    [BindProperty]
    public Guid? AlsoListingId { get; set; }

    public IReadOnlyList<OwnCounterpart> Mine { get; private set; } = [];

    public AccountOf Account { get; private set; } = null!;

    public ListingDetails Listing { get; private set; } = null!;

    public async Task LoadAsync()
    {
        // Asked first, so that a visitor signs in before reading on.
        Account = await mediator.Send(new MyAccount());
        Listing = await mediator.Send(new OneListing(Id));
        Mine = await mediator.Send(new OwnCounterparts(Id));
    }

    public async Task<IActionResult> OnPostTakeAsync()
    {
        var agreement = await mediator.Send(new AcceptListing(Id, Consent, AlsoListingId));
        this.Says("Agreements.said-taken");
        return LocalRedirect(AgreementsPages.One(agreement));
    }

    public async Task<IActionResult> OnPostProposeAsync()
    {
        var agreement = await mediator.Send(Form with { ListingId = Id });
        this.Says("Agreements.said-proposed");
        return LocalRedirect(AgreementsPages.One(agreement));
    }
}
