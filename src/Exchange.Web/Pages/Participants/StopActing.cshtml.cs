using Exchange.Api.Identity;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class StopActingModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Session.Of(User) is null)
        {
            throw new Refused("access.sign-in");
        }

        var subject = User.FindFirst(Session.ActingForClaim)?.Value;
        await HttpContext.RenewSessionAsync();
        this.Says("Participants.acting-stopped");
        return LocalRedirect(subject is null ? ParticipantsPages.People : ParticipantsPages.Person(Guid.Parse(subject)));
    }
}
