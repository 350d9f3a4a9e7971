using Exchange.Api.Features.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class ChangeCompanyModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ChangeCompany Form { get; set; } = new();

    public async Task LoadAsync()
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            var company = await mediator.Send(new MyCompany());
            Form = new() { Name = company.Name, About = company.About, ContactName = company.ContactName, Contact = company.Contact };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Employers.said-changed");
        return LocalRedirect(EmployersPages.MyCompany);
    }
}
