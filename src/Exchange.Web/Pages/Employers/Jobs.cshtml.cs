using Exchange.Api.Features.Employers;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class JobsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "zodis")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "moku")]
    public string? Speaks { get; set; }

    [BindProperty(SupportsGet = true, Name = "apmoko")]
    public bool Training { get; set; }

    [BindProperty(SupportsGet = true, Name = "nuotoliu")]
    public bool Remote { get; set; }

    [BindProperty(SupportsGet = true, Name = "puslapis")]
    public int Number { get; set; } = 1;

    public PageOf<VacancyCard> Found { get; private set; } = null!;

    public async Task LoadAsync() => Found = await mediator.Send(new OpenJobs
    {
        Text = Text?[..Math.Min(Text.Length, 100)],
        Language = Speaks,
        Training = Training,
        Remote = Remote,
        Page = Math.Clamp(Number, 1, 1000),
        Size = 12,
    });
}
