using Exchange.Api.Features.JobFairs;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Skills;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class CandidatesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "igudis")]
    public string? Skill { get; set; }

    [BindProperty(SupportsGet = true, Name = "moka")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "lygis")]
    public LanguageLevel? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "laikas")]
    public FreeTime? Time { get; set; }

    [BindProperty(SupportsGet = true, Name = "puslapis")]
    public int Number { get; set; } = 1;

    public CandidateList List { get; private set; } = null!;

    public async Task LoadAsync() => List = await mediator.Send(new Candidates(Id)
    {
        Skill = Skill,
        Language = Language,
        LanguageLevel = Level,
        Time = Time,
        Page = Math.Clamp(Number, 1, 1000),
        Size = 12,
    });
}
