using Exchange.Api.Features.Reviews;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reviews;

/// <summary>What two wrote about each other: of an agreement, or of a group exchange.</summary>
public abstract class ReviewPage(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteReview Form { get; set; } = new();

    [BindProperty]
    public AnswerReview Answer { get; set; } = new();

    public ReviewsView Reviews { get; private set; } = null!;

    /// <summary>Page of what they did together.</summary>
    public abstract string Back { get; }

    public async Task LoadAsync() => Reviews = await mediator.Send(Asked);

    public Task<IActionResult> OnPostAsync() => DoAsync(Written, "Reviews.said-sent");

    public Task<IActionResult> OnPostApproveAsync(Guid review) => DoAsync(new ApproveThanks(review), "Reviews.said-approved");

    public Task<IActionResult> OnPostReportAsync(Guid review) => DoAsync(new ReportReview(review), "Messages.said-reported");

    public Task<IActionResult> OnPostAnswerAsync() => DoAsync(Answer, "Reviews.said-replied");

    protected abstract IRequest<ReviewsView> Asked { get; }

    protected abstract WriteReview Written { get; }

    private async Task<IActionResult> DoAsync<T>(IRequest<T> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(Request.Path);
    }
}
