using Exchange.Api.Features.Identity;
using Exchange.Api.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class MyDetailsModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public ChangeMyDetails Form { get; set; } = new();

    public async Task OnGetAsync()
    {
        var me = await mediator.Send(new WhoAmI());
        Form = new() { FirstName = me.FirstName, LastName = me.LastName, Phone = me.Phone, Email = me.Email, Language = me.Language };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Identity.details-saved");
        var acting = User.HasClaim(claim => claim.Type == Session.ActingForClaim);
        return LocalRedirect(acting ? IdentityPages.MyData : IdentityPages.MyData + "?kalba=" + Form.Language); // the pages follow at once
    }
}
