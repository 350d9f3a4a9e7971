using Exchange.Api.Features.Reviews;
using Exchange.Web.Pages.Reviews;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Web.Pages.GroupExchanges;

public sealed class ReviewModel(IMediator mediator) : ReviewPage(mediator)
{
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    public override string Back => GroupExchangesPages.One(Id);

    protected override IRequest<ReviewsView> Asked => new GroupReview(Id, Person);

    protected override WriteReview Written => Form with { GroupExchangeId = Id, PersonId = Person };
}
