using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Organisations;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class AppointmentModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AgreementDetails Agreement { get; private set; } = null!;

    public OurCommunity? Community { get; private set; }

    public async Task LoadAsync()
    {
        Community = await mediator.Send(new CommunityFacts());
        Agreement = await mediator.Send(new OneAgreement(Id)) is { StartsAt: not null } agreement ? agreement : throw new Refused("access.not-found");
    }
}
