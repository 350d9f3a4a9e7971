using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class LeaveModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public LeaveExchange Form { get; set; } = new();

    public WhatLeavingMeans Means { get; private set; } = null!;

    public async Task LoadAsync() => Means = await mediator.Send(new Leaving());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Identity.said-left");
        return LocalRedirect(SitePages.Home);
    }
}
