using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
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

        var me = api.MapGroup("/me").WithTags("Identity").ProducesProblem(401);
        me.MapGet("", MeAsync).WithName("whoAmI").WithSummary("The signed-in person, or the person acted for");
        me.MapPut("", ChangeAsync).WithName("changeMyDetails").WithSummary("Change name, contacts and language").ProducesProblem(400).ProducesProblem(409);
        me.MapPut("/pin", PinAsync).WithName("choosePin").WithSummary("Choose an own PIN and get a new token").RequireRateLimiting("sign-in").Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(409);
        me.MapPut("/password", PasswordAsync).WithName("changePassword").WithSummary("Set or replace the password and get a new token").RequireRateLimiting("sign-in").Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(409);
        me.MapGet("/journal", JournalAsync).WithName("myJournal").WithSummary("What was done by me and for me");
        me.MapGet("/acts", ActsAsync).WithName("actsForMe").WithSummary("What workers did in my name in a month");
        me.MapGet("/acts/{id:guid}", ActAsync).WithName("oneActForMe").WithSummary("One thing done in my name").ProducesProblem(404);
        me.MapPost("/acts/{id:guid}/objection", ObjectAsync).WithName("objectToAct").WithSummary("I do not agree with it; another worker decides").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        me.MapGet("/access", AccessAsync).WithName("myAccess").WithSummary("Who opened my records");
        me.MapGet("/mandates", MandatesAsync).WithName("myMandates").WithSummary("Who may act for me");
        me.MapDelete("/mandates/{id:guid}", WithdrawAsync).WithName("withdrawMandate").WithSummary("Take back the leave to act for me, at once").ProducesProblem(404);
        me.MapGet("/blocks", BlocksAsync).WithName("myBlocks").WithSummary("Whom I do not want to meet");
        me.MapPut("/blocks/{personId:guid}", BlockAsync).WithName("blockPerson").WithSummary("Do not show us to each other").ProducesProblem(404).ProducesProblem(409);
        me.MapDelete("/blocks/{personId:guid}", UnblockAsync).WithName("unblockPerson").WithSummary("We may meet again").ProducesProblem(404);
        me.MapGet("/leaving", LeavingAsync).WithName("leaving").WithSummary("What leaving the exchange would mean").ProducesProblem(403);
        me.MapPost("/leaving", LeaveAsync).WithName("leaveExchange").WithSummary("Leave the exchange for good").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        me.MapGet("/security", SecurityAsync).WithName("mySecurity").WithSummary("How I sign in");
        me.MapPost("/second-factor", StartAsync).WithName("startSecondFactor").WithSummary("Begin to add an authenticator app").ProducesProblem(409);
        me.MapPut("/second-factor", ConfirmAsync).WithName("confirmSecondFactor").WithSummary("Confirm the app with a code and get recovery codes; sign in again afterwards").RequireRateLimiting("sign-in").ProducesProblem(400).ProducesProblem(409);
        me.MapPost("/second-factor/removal", StopAsync).WithName("stopSecondFactor").WithSummary("Take the authenticator app off and get a new token").RequireRateLimiting("sign-in").Produces<AccessTokenResponse>().ProducesProblem(400).ProducesProblem(409);

        var objections = api.MapGroup("/objections").WithTags("Identity").ProducesProblem(401).ProducesProblem(403);
        objections.MapGet("", ObjectionsAsync).WithName("objectionsForStaff").WithSummary("Objections that wait for a decision");
        objections.MapGet("/{id:guid}", ObjectionAsync).WithName("oneObjection").WithSummary("One objection and the act it is about").ProducesProblem(404);
        objections.MapPost("/{id:guid}/decision", DecideAsync).WithName("decideObjection").WithSummary("Decide it, with a reason for the person").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

        var roles = api.MapGroup("/roles").WithTags("Identity").ProducesProblem(401).ProducesProblem(403);
        roles.MapGet("", RolesAsync).WithName("peopleAndRoles").WithSummary("Who may do what here");
        roles.MapGet("/{personId:guid}", RolesOfAsync).WithName("rolesOf").WithSummary("What one person may be here").ProducesProblem(404);
        roles.MapPut("/{personId:guid}", SetRolesAsync).WithName("setRoles").WithSummary("Give and take roles, with a reason").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        roles.MapPost("", InviteAsync).WithName("inviteStaff").WithSummary("Make a colleague").ProducesProblem(400).ProducesProblem(409);
        api.MapPut("/people/{id:guid}/protection", ProtectAsync).WithName("protectPerson").WithTags("Matching")
            .WithSummary("Let the worker look at this person's matches first, or no longer").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<NoContent> ProtectAsync(Guid id, bool on, IMediator mediator)
    {
        await mediator.Send(new ProtectPerson(id, on));
        return TypedResults.NoContent();
    }

    private static async Task<SignInHttpResult> SignInAsync(SignIn request, IMediator mediator) => Token(await mediator.Send(request));

    private static async Task<Ok<Myself>> MeAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new WhoAmI()));

    private static async Task<Ok<Guid>> ChangeAsync(ChangeMyDetails request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<SignInHttpResult> PinAsync(ChoosePin request, IMediator mediator) => Token(await mediator.Send(request));

    private static async Task<SignInHttpResult> PasswordAsync(ChangePassword request, IMediator mediator) => Token(await mediator.Send(request));

    private static async Task<Ok<PageOf<JournalLine>>> JournalAsync(IMediator mediator, int page = 1) => TypedResults.Ok(await mediator.Send(new MyJournal { Page = page }));

    private static async Task<Ok<ActsOfMonth>> ActsAsync(IMediator mediator, string? month = null) => TypedResults.Ok(await mediator.Send(new ActsForMe(month)));

    private static async Task<Ok<ActDone>> ActAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneActForMe(id)));

    private static async Task<Ok<Guid>> ObjectAsync(Guid id, ObjectToAct request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request with { ActId = id }));

    private static async Task<Ok<IReadOnlyList<ObjectionLine>>> ObjectionsAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new ObjectionsForStaff()));

    private static async Task<Ok<ObjectionDetails>> ObjectionAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneObjection(id)));

    private static async Task<Ok<Guid>> DecideAsync(Guid id, DecideObjection request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request with { ObjectionId = id }));

    private static async Task<Ok<PageOf<AccessLine>>> AccessAsync(IMediator mediator, int page = 1) => TypedResults.Ok(await mediator.Send(new MyAccess { Page = page }));

    private static async Task<Ok<IReadOnlyList<MandateLine>>> MandatesAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyMandates()));

    private static async Task<Ok<Guid>> WithdrawAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new WithdrawMandate(id)));

    private static async Task<Ok<WhatLeavingMeans>> LeavingAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new Leaving()));

    private static async Task<NoContent> LeaveAsync(LeaveExchange request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<BlockLine>>> BlocksAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyBlocks()));

    private static async Task<Ok<Guid>> BlockAsync(Guid personId, IMediator mediator) => TypedResults.Ok(await mediator.Send(new BlockPerson(personId)));

    private static async Task<Ok<Guid>> UnblockAsync(Guid personId, IMediator mediator) => TypedResults.Ok(await mediator.Send(new UnblockPerson(personId)));

    private static async Task<Ok<SecurityState>> SecurityAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MySecurity()));

    private static async Task<Ok<AuthenticatorKey>> StartAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new StartSecondFactor()));

    private static async Task<Ok<IReadOnlyList<string>>> ConfirmAsync(ConfirmSecondFactor request, IMediator mediator)
    {
        var added = await mediator.Send(request);
        return TypedResults.Ok(added.Problem is { } problem ? throw new Refused(problem) : added.RecoveryCodes);
    }

    private static async Task<SignInHttpResult> StopAsync(StopSecondFactor request, IMediator mediator) => Token(await mediator.Send(request));

    private static async Task<Ok<PageOf<RolesLine>>> RolesAsync(IMediator mediator, string? search, int page = 1) =>
        TypedResults.Ok(await mediator.Send(new PeopleAndRoles { Search = search, Page = page }));

    private static async Task<Ok<RolesLine>> RolesOfAsync(Guid personId, IMediator mediator) => TypedResults.Ok(await mediator.Send(new RolesOf(personId)));

    private static async Task<Ok<Guid>> SetRolesAsync(Guid personId, SetRoles request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request with { PersonId = personId }));

    private static async Task<Ok<Guid>> InviteAsync(InviteStaff request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static SignInHttpResult Token(SignInOutcome outcome) => outcome.Session is { } session
        ? TypedResults.SignIn(session.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme)
        : throw new Refused(outcome.Problem!);
}
