using Exchange.Api.Features.Employers;
using Exchange.Api.Features.JobFairs;
using Exchange.Domain.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class MyCompanyModel(IMediator mediator) : PageModel, ILoads
{
    public Company Company { get; private set; } = null!;

    /// <summary>Fairs to come.</summary>
    public IReadOnlyList<FairCard> Fairs { get; private set; } = [];

    public async Task LoadAsync()
    {
        Company = await mediator.Send(new MyCompany());
        Fairs = [.. (await mediator.Send(new Fairs { Coming = true })).Items.Where(fair => fair.State == FairState.Published)];
    }
}
