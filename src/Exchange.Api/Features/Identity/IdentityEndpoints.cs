using Exchange.Api.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

internal static class IdentityEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tokens", SignInAsync).WithName("signIn").WithTags("Identity").WithSummary("Sign in and get a bearer token for an hour")
            .RequireRateLimiting("sign-in").Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(401);
        api.MapGet("/me", MeAsync).WithName("whoAmI").WithTags("Identity").WithSummary("The signed-in person").ProducesProblem(401);
    }

    private static async Task<SignInHttpResult> SignInAsync(SignIn request, IMediator mediator) =>
        await mediator.Send(request) is var outcome && outcome.Session is { } session
            ? TypedResults.SignIn(session.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme)
            : throw new Domain.Refused(outcome.Problem!);

    private static async Task<Ok<Myself>> MeAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new WhoAmI()));
}
