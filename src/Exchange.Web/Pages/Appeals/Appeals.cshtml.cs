using Exchange.Api.Features.Appeals;
using Exchange.Domain.Appeals;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Appeals;

public sealed class AppealsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public DecideAppeal Form { get; set; } = new();

    public IReadOnlyList<AppealToDecide> List { get; private set; } = [];

    public async Task LoadAsync() => List = await mediator.Send(new AppealsForStaff());

    public static string Address(AppealToDecide appeal) => appeal.Kind switch
    {
        AppealKind.AgreementRefused => AgreementsPages.One(appeal.TargetId),
        AppealKind.MemberSuspended => SuspensionsPages.Member(appeal.PersonId),
        _ => ListingsPages.Show(appeal.TargetId),
    };

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Appeals.said");
        return LocalRedirect(AppealsPages.Appeals);
    }
}
