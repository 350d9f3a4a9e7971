using Exchange.Api.Features.Reviews;
using MediatR;

namespace Exchange.Web.Pages.Reviews;

public sealed class ReviewModel(IMediator mediator) : ReviewPage(mediator)
{
    public override string Back => AgreementsPages.One(Id);

    protected override IRequest<ReviewsView> Asked => new AgreementReviews(Id);

    protected override WriteReview Written => Form with { AgreementId = Id, GroupExchangeId = null };
}
