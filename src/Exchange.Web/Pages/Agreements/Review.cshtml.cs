using Exchange.Api.Features.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class ReviewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteReview Form { get; set; } = new();

    [BindProperty]
    public AnswerReview Answer { get; set; } = new();

    public ReviewsView Reviews { get; private set; } = null!;

    public async Task LoadAsync() => Reviews = await mediator.Send(new AgreementReviews(Id));

    public Task<IActionResult> OnPostAsync() => DoAsync(Form with { AgreementId = Id }, "Reviews.said-sent");

    public Task<IActionResult> OnPostApproveAsync(Guid review) => DoAsync(new ApproveThanks(review), "Reviews.said-approved");

    public Task<IActionResult> OnPostReportAsync(Guid review) => DoAsync(new ReportReview(review), "Messages.said-reported");

    public Task<IActionResult> OnPostAnswerAsync() => DoAsync(Answer, "Reviews.said-replied");

    private async Task<IActionResult> DoAsync<T>(IRequest<T> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect($"/susitarimai/{Id}/atsiliepimas");
    }
}
