using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Setup;

/// <summary>The first run over the API, with the console's token in the header <c>Setup-Token</c>. Afterwards none of it exists.</summary>
internal static class SetupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var setup = api.MapGroup("/setup").WithTags("Setup").RequireRateLimiting("sign-in").ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        setup.MapGet("", SoFarAsync).WithName("setupSoFar").WithSummary("What was answered so far");
        setup.MapPut("/organisation", NameAsync).WithName("nameOrganisation").WithSummary("Name the organisation and its phone").ProducesProblem(400);
        setup.MapPut("/languages", LanguagesAsync).WithName("chooseLanguages").WithSummary("Choose the languages offered").ProducesProblem(400);
        setup.MapPut("/first-administrator", FirstAsync).WithName("nameFirstAdministrator").WithSummary("Name the first administrator").ProducesProblem(400);
        setup.MapPut("/second-administrator", SecondAsync).WithName("nameSecondAdministrator").WithSummary("Name the second administrator").ProducesProblem(400);
        setup.MapPut("/mail", MailAsync).WithName("chooseMail").WithSummary("Choose mail or no mail").ProducesProblem(400);
        setup.MapPost("/community", FoundAsync).WithName("foundCommunity").WithSummary("Found the community and close the way in").ProducesProblem(409);
    }

    private static async Task<Ok<SetupProgress>> SoFarAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new SetupSoFar()));

    private static Task<NoContent> NameAsync(NameOrganisation request, IMediator mediator) => DoneAsync(request, mediator);

    private static Task<NoContent> LanguagesAsync(ChooseLanguages request, IMediator mediator) => DoneAsync(request, mediator);

    private static Task<NoContent> FirstAsync(NameFirstAdministrator request, IMediator mediator) => DoneAsync(request, mediator);

    private static Task<NoContent> SecondAsync(NameSecondAdministrator request, IMediator mediator) => DoneAsync(request, mediator);

    private static Task<NoContent> MailAsync(ChooseMail request, IMediator mediator) => DoneAsync(request, mediator);

    private static async Task<Ok<FoundedCommunity>> FoundAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new FoundCommunity()));

    private static async Task<NoContent> DoneAsync(IRequest request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }
}
