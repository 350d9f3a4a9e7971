using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class RolesOfModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SetRoles Form { get; set; } = new();

    public RolesLine Person { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Person = await mediator.Send(new RolesOf(Id));
        Form = HttpMethods.IsGet(Request.Method) ? Form with { Roles = Person.Roles } : Form;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Identity.roles-saved");
        return LocalRedirect(IdentityPages.Roles);
    }
}
