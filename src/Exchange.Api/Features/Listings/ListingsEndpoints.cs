using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Api.Features.Listings;

internal static class ListingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var listings = api.MapGroup("/listings").WithTags("Listings");
        listings.MapGet("/sheet", SheetAsync).WithName("marketSheet").WithSummary("Open listings with their short numbers, for a sheet on the wall").ProducesProblem(401).ProducesProblem(403);
        listings.MapPost("/sheet", PrintSheetAsync).WithName("printMarketSheet").WithSummary("Give the listings of a sheet their numbers").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        listings.MapGet("/{id:guid}/notice", NoticeAsync).WithName("listingNotice").WithSummary("One listing as it hangs on a wall").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        listings.MapPost("/{id:guid}/notice", PrintNoticeAsync).WithName("printNotice").WithSummary("Give a listing its short number").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        listings.MapGet("", BrowseAsync).WithName("browseListings").WithSummary("Open listings: search and filters");
        listings.MapGet("/mine", MineAsync).WithName("myListings").WithSummary("One's own listings").ProducesProblem(401);
        listings.MapGet("/pending", PendingAsync).WithName("pendingListings").WithSummary("Listings that wait for a look by staff").ProducesProblem(401).ProducesProblem(403);
        listings.MapGet("/{id:guid}", OneAsync).WithName("oneListing").WithSummary("One listing; its version is the ETag").ProducesProblem(404);
        listings.MapPost("", PostAsync).WithName("postListing").WithSummary("Begin a listing as a draft").ProducesProblem(400).ProducesProblem(401).ProducesProblem(409);
        listings.MapPut("/{id:guid}", ReviseAsync).WithName("reviseListing").WithSummary("Write an own listing anew")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        listings.MapDelete("/{id:guid}", DeleteAsync).WithName("deleteDraft").WithSummary("Throw away an own draft").ProducesProblem(401).ProducesProblem(404).ProducesProblem(409);
        listings.MapPost("/{id:guid}/publication", PublishAsync).WithName("publishListing").WithSummary("Show a draft to others, or to staff first when a rule asks for it")
            .ProducesProblem(401).ProducesProblem(404).ProducesProblem(409);
        Act("pause", "pauseListing", "Put an own listing aside", id => new PauseListing(id));
        Act("resumption", "resumeListing", "Take a paused listing up again", id => new ResumeListing(id));
        Act("renewal", "renewListing", "Give an own listing a new end date", id => new RenewListing(id));
        Act("closing", "closeListing", "End an own listing for good", id => new CloseListing(id));
        Act("approval", "approveListing", "Staff shows a waiting listing to everybody", id => new ApproveListing(id));
        Decide("return", "returnListing", "Staff gives a waiting listing back with a reason", (id, reason) => new ReturnListing { Id = id, Reason = reason });
        Decide("removal", "removeListing", "Staff takes a listing down with a reason", (id, reason) => new RemoveListing { Id = id, Reason = reason });

        void Act(string path, string name, string summary, Func<Guid, IRequest<Unit>> request) => listings
            .MapPost($"/{{id:guid}}/{path}", async (Guid id, IMediator mediator) => { await mediator.Send(request(id)); return TypedResults.NoContent(); })
            .WithName(name).WithSummary(summary).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        void Decide(string path, string name, string summary, Func<Guid, string, IRequest<Unit>> request) => listings
            .MapPost($"/{{id:guid}}/{path}", async (Guid id, Decision decision, IMediator mediator) => { await mediator.Send(request(id, decision.Reason)); return TypedResults.NoContent(); })
            .WithName(name).WithSummary(summary).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>What to look for.</summary>
    public sealed record Filter
    {
        /// <summary>Words in any form, with or without Lithuanian letters.</summary>
        public string? Search { get; init; }

        /// <summary>"offer" or "need".</summary>
        public string? Kind { get; init; }

        /// <summary>Code of a category of skills.</summary>
        public string? Category { get; init; }

        /// <summary>Code of a part of Dainava.</summary>
        public string? Neighbourhood { get; init; }

        /// <summary>Language spoken, two-letter code.</summary>
        public string? Language { get; init; }

        /// <summary>Day of the week, "monday" to "sunday".</summary>
        public string? Day { get; init; }

        /// <summary>From 1.</summary>
        public int? Page { get; init; }

        /// <summary>Listings on a page, 1 to 100.</summary>
        public int? Size { get; init; }

        internal BrowseListings ToRequest() => new()
        {
            Search = Search,
            Kind = QueryCode.Of<ListingKind>(Kind, nameof(Kind)),
            Category = Category,
            Neighbourhood = Neighbourhood,
            Language = Language,
            Day = QueryCode.Of<DayOfWeek>(Day, nameof(Day)),
            Page = Page,
            Size = Size,
        };
    }

    /// <param name="Reason">Read by the author.</param>
    public sealed record Decision(string Reason);

    private static async Task<Ok<PrintedListings>> SheetAsync(IMediator mediator, string? kind = null, string? category = null, string? neighbourhood = null) =>
        TypedResults.Ok(await mediator.Send(new MarketSheet { Kind = QueryCode.Of<ListingKind>(kind, nameof(kind)), Category = category, Neighbourhood = neighbourhood }));

    private static async Task<Ok<int>> PrintSheetAsync(PrintMarketSheet request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<Ok<NoticeSheet>> NoticeAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new ListingNotice(id)));

    private static async Task<Ok<Guid>> PrintNoticeAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new PrintNotice(id)));

    private static async Task<Ok<PageOf<ListingCard>>> BrowseAsync([AsParameters] Filter filter, IMediator mediator) => TypedResults.Ok(await mediator.Send(filter.ToRequest()));

    private static async Task<Ok<PageOf<MyListing>>> MineAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyListings { Page = page }));

    private static async Task<Ok<PageOf<PendingListing>>> PendingAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new PendingListings { Page = page }));

    private static async Task<Ok<ListingDetails>> OneAsync(Guid id, HttpResponse response, IMediator mediator)
    {
        var listing = await mediator.Send(new OneListing(id));
        response.Headers.ETag = ETags.Of(listing.Version);
        return TypedResults.Ok(listing);
    }

    private static async Task<CreatedAtRoute<Made>> PostAsync(PostListing request, IMediator mediator)
    {
        var id = await mediator.Send(request);
        return TypedResults.CreatedAtRoute(new Made(id), "oneListing", new { id });
    }

    private static async Task<NoContent> ReviseAsync(Guid id, ReviseListing request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, IMediator mediator)
    {
        response.Headers.ETag = ETags.Of(await mediator.Send(request with { Id = id, ExpectedVersion = ETags.ExpectedVersion(ifMatch) }));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new DeleteDraft(id));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Published>> PublishAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new PublishListing(id)));

    /// <param name="Id">What was made.</param>
    public sealed record Made(Guid Id);
}
