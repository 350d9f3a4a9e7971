using Exchange.Api.Features.Imports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Imports;

/// <summary>Who was made of the table.</summary>
public sealed class DoneModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "kada", SupportsGet = true)]
    public long At { get; set; }

    public IReadOnlyList<ImportedPerson> People { get; private set; } = [];

    public async Task LoadAsync() => People = await mediator.Send(new ImportedPeople(At));
}
