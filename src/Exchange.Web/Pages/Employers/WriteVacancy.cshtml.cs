using Exchange.Api.Features.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

/// <summary>The form of a vacancy, new or there already.</summary>
public sealed class WriteVacancyModel(IMediator mediator) : PageModel, ILoads
{
    private const int Lines = 3;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty]
    public WriteVacancy Form { get; set; } = new();

    public async Task LoadAsync()
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            if (Id is { } id)
            {
                Form = (await mediator.Send(new MyVacancy(id))).Form;
            }
            else
            {
                await mediator.Send(new MyCompany());
            }
        }

        Form = Form with { Languages = Filled(Form.Languages), Skills = Filled(Form.Skills) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form with { Id = Id });
        this.Says("Employers.said-written");
        return LocalRedirect(EmployersPages.OwnVacancy(id));
    }

    // The form always has some empty lines to fill in without scripts.
    private static List<T> Filled<T>(IReadOnlyList<T>? lines)
        where T : new() =>
        [.. lines ?? [], .. Enumerable.Range(0, Math.Max(1, Lines - (lines?.Count ?? 0))).Select(_ => new T())];
}
