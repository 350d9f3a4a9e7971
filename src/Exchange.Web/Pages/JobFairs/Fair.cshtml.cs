using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class FairModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public FairDetails Fair { get; private set; } = null!;

    public async Task LoadAsync() => Fair = await mediator.Send(new FairById(Id));
}
