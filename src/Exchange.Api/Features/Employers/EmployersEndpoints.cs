using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Api.Features.Employers;

internal static class EmployersEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var employers = api.MapGroup("/employers").WithTags("Employers");
        employers.MapPost("", RegisterAsync).WithName("registerEmployer").WithSummary("Ask to be let in as an employer")
            .RequireRateLimiting("sign-in").ProducesProblem(400).ProducesProblem(409);
        employers.MapGet("", ListAsync).WithName("listEmployers").WithSummary("Employers for the coordinator, waiting ones first")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        employers.MapPost("/{id:guid}/approval", ApproveAsync).WithName("approveEmployer").WithSummary("Let an employer in")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        employers.MapPost("/{id:guid}/refusal", RefuseAsync).WithName("refuseEmployer").WithSummary("Say no to an employer, with a reason it will read")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        var mine = api.MapGroup("/my-employer").WithTags("Employers").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        mine.MapGet("", MineAsync).WithName("myEmployer").WithSummary("The employer you act for, with its vacancies");
        mine.MapPut("", ChangeAsync).WithName("changeEmployer").WithSummary("Put right what the employer says about itself").ProducesProblem(400);
        mine.MapPost("/vacancies", WriteAsync).WithName("writeVacancy").WithSummary("Write a new vacancy as a draft").ProducesProblem(400).ProducesProblem(409);
        mine.MapGet("/vacancies/{id:guid}", MyVacancyAsync).WithName("myVacancy").WithSummary("An own vacancy as its form stands; the ETag goes back with a change");
        mine.MapPut("/vacancies/{id:guid}", RewriteAsync).WithName("changeVacancy").WithSummary("Change an own vacancy; If-Match guards a colleague's change")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412);
        mine.MapPost("/vacancies/{id:guid}/opening", OpenAsync).WithName("openVacancy").WithSummary("Open a vacancy for 60 days").ProducesProblem(409);

        var vacancies = api.MapGroup("/vacancies").WithTags("Employers");
        vacancies.MapGet("", VacanciesAsync).WithName("listVacancies").WithSummary("Open jobs, newest first").ProducesProblem(400);
        vacancies.MapGet("/{id:guid}", VacancyAsync).WithName("vacancy").WithSummary("One job").ProducesProblem(404);
        vacancies.MapGet("/{id:guid}/job-posting", PostingAsync).WithName("jobPosting").WithSummary("One open job as schema.org JobPosting").ProducesProblem(404);
        vacancies.MapPost("/{id:guid}/closing", CloseAsync).WithName("closeVacancy").WithSummary("Close a vacancy; for its employer, and for a coordinator with a reason")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Created> RegisterAsync(RegisterEmployer request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.Created("/api/my-employer");
    }

    private static async Task<Ok<PageOf<EmployerLine>>> ListAsync(string? state, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new RegisteredEmployers { State = QueryCode.Of<Domain.Employers.EmployerState>(state, nameof(state)), Page = page ?? 1, Size = size ?? 20 }));

    private static async Task<NoContent> ApproveAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new ApproveEmployer(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RefuseAsync(Guid id, RefuseEmployer request, IMediator mediator)
    {
        await mediator.Send(request with { EmployerId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Company>> MineAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyCompany()));

    private static async Task<NoContent> ChangeAsync(ChangeCompany request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Created<Written>> WriteAsync(WriteVacancy request, IMediator mediator)
    {
        var id = await mediator.Send(request with { Id = null, ExpectedVersion = null });
        return TypedResults.Created($"/api/my-employer/vacancies/{id}", new Written(id));
    }

    private static async Task<Ok<WrittenVacancy>> MyVacancyAsync(Guid id, HttpResponse response, IMediator mediator)
    {
        var vacancy = await mediator.Send(new MyVacancy(id));
        response.Headers.ETag = $"\"{vacancy.Form.ExpectedVersion}\"";
        return TypedResults.Ok(vacancy);
    }

    private static async Task<NoContent> RewriteAsync(Guid id, WriteVacancy request, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator)
    {
        await mediator.Send(request with { Id = id, ExpectedVersion = ifMatch is null ? request.ExpectedVersion : long.TryParse(ifMatch.Trim('"'), CultureInfo.InvariantCulture, out var seen) ? seen : 0 });
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> OpenAsync(Guid id, bool? keepsWording, IMediator mediator)
    {
        await mediator.Send(new OpenVacancy { VacancyId = id, KeepsWording = keepsWording ?? false });
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CloseAsync(Guid id, CloseVacancy request, IMediator mediator)
    {
        await mediator.Send(request with { VacancyId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PageOf<VacancyCard>>> VacanciesAsync(string? text, string? language, bool? training, bool? remote, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new OpenJobs
        {
            Text = text,
            Language = language,
            Training = training ?? false,
            Remote = remote ?? false,
            Page = page ?? 1,
            Size = size ?? 20,
        }));

    private static async Task<Ok<VacancyDetails>> VacancyAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new VacancyById(id)));

    private static async Task<Ok<JsonObject>> PostingAsync(Guid id, IMediator mediator) =>
        TypedResults.Ok(JobPosting.Of(await mediator.Send(new VacancyById(id))) ?? throw new Domain.Refused("access.not-found"));
}
