using Exchange.Api.Features.Organisations;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.About;

/// <summary>The pages that only explain: all they need to know is whose exchange this is.</summary>
public sealed class AboutModel(IMediator mediator) : PageModel, ILoads, IOpenDuring
{
    public OurCommunity? Community { get; private set; }

    public async Task LoadAsync() => Community = await mediator.Send(new CommunityFacts());

    bool IOpenDuring.IsOpenDuring(DueFirst due) => true;
}
