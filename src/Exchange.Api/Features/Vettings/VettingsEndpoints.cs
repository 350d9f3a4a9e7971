using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Vettings;

internal static class VettingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var vetting = api.MapGroup("").WithTags("Participants").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        vetting.MapGet("/people/{id:guid}/vetting", OfAsync).WithName("vettingsOf").WithSummary("Who looked at a member's papers and until when it holds; opening it is recorded");
        vetting.MapPost("/people/{id:guid}/vetting", AttestAsync).WithName("attestVetting").WithSummary("Say that the papers were looked at; the papers themselves are not taken in").ProducesProblem(400).ProducesProblem(409);
        vetting.MapDelete("/vetting/{id:guid}", WithdrawAsync).WithName("withdrawVetting").WithSummary("Take it back, at once");
    }

    private static async Task<Ok<VettedMember>> OfAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new VettingsOf(id)));

    private static async Task<Ok<Guid>> AttestAsync(Guid id, AttestVetting form, IMediator mediator) => TypedResults.Ok(await mediator.Send(form with { PersonId = id }));

    private static async Task<NoContent> WithdrawAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new WithdrawVetting(id));
        return TypedResults.NoContent();
    }
}
