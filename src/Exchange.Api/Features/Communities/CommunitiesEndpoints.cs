using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Communities;

internal static class CommunitiesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var demo = api.MapGroup("/demo").WithTags("Demo").ProducesProblem(404);
        demo.MapGet("/cast", CastAsync).WithName("demoCast").WithSummary("People of the demo as whom one may sign in; not there on a real community");
        demo.MapPost("/tokens/{number:int}", TokenAsync).WithName("signInAsDemo").WithSummary("Enter the demo as one of its people and get a bearer token for an hour")
            .RequireRateLimiting("sign-in").Produces<AccessTokenResponse>();
        demo.MapPost("/reset", ResetAsync).WithName("resetDemo").WithSummary("Make the demo as it was on the first day").RequireRateLimiting("sign-in");
    }

    private static async Task<Ok<IReadOnlyList<DemoPerson>>> CastAsync(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new DemoCast(), ct));

    private static async Task<SignInHttpResult> TokenAsync(int number, IMediator mediator, CancellationToken ct) =>
        TypedResults.SignIn((await mediator.Send(new SignInAsDemo(number), ct)).Session.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme);

    private static async Task<NoContent> ResetAsync(IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new ResetDemo(), ct);
        return TypedResults.NoContent();
    }
}
