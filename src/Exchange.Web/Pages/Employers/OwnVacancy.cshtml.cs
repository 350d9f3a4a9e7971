using Exchange.Api.Features.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class OwnVacancyModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public bool KeepsWording { get; set; }

    public WrittenVacancy Written { get; private set; } = null!;

    /// <summary>As people will see it.</summary>
    public VacancyDetails Details { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Written = await mediator.Send(new MyVacancy(Id));
        Details = await mediator.Send(new VacancyById(Id));
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        await mediator.Send(new OpenVacancy { VacancyId = Id, KeepsWording = KeepsWording });
        this.Says("Employers.said-opened");
        return LocalRedirect(EmployersPages.OwnVacancy(Id));
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        await mediator.Send(new CloseVacancy { VacancyId = Id });
        this.Says("Employers.said-closed");
        return LocalRedirect(EmployersPages.OwnVacancy(Id));
    }
}
