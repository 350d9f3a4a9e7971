using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "baigti", SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<AgreementCard> Agreements { get; private set; } = null!;

    public async Task LoadAsync() => Agreements = await mediator.Send(new MyAgreements { Ended = Ended, Page = Number });
}
