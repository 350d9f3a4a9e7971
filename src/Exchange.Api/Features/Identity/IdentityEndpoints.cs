using Exchange.Api.Http;
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
        var tokens = api.MapGroup("/tokens").WithTags("Identity").RequireRateLimiting("sign-in");
        tokens.MapPost("/", SignInAsync).WithName("signIn").WithSummary("Sign in and get a bearer token").Produces<AccessTokenResponse>();
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> SignInAsync(SignIn request, IMediator mediator) =>
        await mediator.Send(request) is var outcome && outcome.Session is { } session
            ? TypedResults.SignIn(session.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme)
            : throw new Domain.Refused(outcome.Problem!);
}
