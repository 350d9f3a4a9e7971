using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class SearchesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public SaveSearch Form { get; set; } = new();

    public IReadOnlyList<SearchLine> Searches { get; private set; } = [];

    public async Task LoadAsync() => Searches = await mediator.Send(new MySearches());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Notices.said-search");
        return LocalRedirect(NotificationsPages.Searches);
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id)
    {
        await mediator.Send(new StopSearch(id));
        this.Says("Notices.said-search-stopped");
        return LocalRedirect(NotificationsPages.Searches);
    }
}
