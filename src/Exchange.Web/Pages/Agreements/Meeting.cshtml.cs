using Exchange.Api.Features.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

[ForWhoMaySend(typeof(SuggestMeeting))]
public sealed class MeetingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SuggestMeeting Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Agreement = await mediator.Send(new OneAgreement(Id));
        if (HttpMethods.IsGet(Request.Method) && Agreement.SuggestedSeries is { } asked)
        {
            Form = Form with { Every = asked.Every, Times = asked.Times }; // whoever wants another day still wants as many
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { AgreementId = Id });
        this.Says("Agreements.said-suggested");
        return LocalRedirect(AgreementsPages.One(Id));
    }
}
