using Exchange.Api.Features.Reports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reports;

public sealed class DutyModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];

    public async Task LoadAsync() => Lines = await mediator.Send(new DutyList());
}
