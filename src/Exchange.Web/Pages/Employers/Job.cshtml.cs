using Exchange.Api.Features.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class JobModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public VacancyDetails Job { get; private set; } = null!;

    /// <summary>The job for search engines, or null when it is not open.</summary>
    public string? Posting => JobPosting.Of(Job)?.ToJsonString();

    public async Task LoadAsync() => Job = await mediator.Send(new VacancyById(Id));
}
