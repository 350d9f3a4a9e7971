using Exchange.Api.Features.Reports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reports;

public sealed class WhatIsMissingModel(IMediator mediator) : PageModel, ILoads
{
    public MissingInExchange Missing { get; private set; } = null!;

    public async Task LoadAsync() => Missing = await mediator.Send(new WhatIsMissing());
}
