using Exchange.Api.Features.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class NoticeModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public NoticeSheet Notice { get; private set; } = null!;

    public async Task LoadAsync() => Notice = await mediator.Send(new ListingNotice(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new PrintNotice(Id));
        return LocalRedirect(ListingsPages.Notice(Id));
    }
}
