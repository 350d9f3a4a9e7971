using System.ComponentModel.DataAnnotations;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Notifications;
using Exchange.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>Answer three kind questions after an exchange, once about each with whom hours were exchanged, within 14 days (V1). The other reads it when both have written or the days are over (V2).</summary>
[May(Who.Resident)]
public sealed record WriteReview : IRequest<Guid>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>The group exchange, when it is not an agreement.</summary>
    public Guid? GroupExchangeId { get; init; }

    /// <summary>About whom of a group exchange, the organiser when nobody is named; of an agreement it is the other.</summary>
    public Guid? PersonId { get; init; }

    [Required(ErrorMessage = "Reviews.answer-missing")]
    public bool? Came { get; init; }

    [Required(ErrorMessage = "Reviews.answer-missing")]
    public bool? AsAgreed { get; init; }

    /// <summary>"No" only keeps the two from being suggested to each other (V6); the other does not learn it.</summary>
    [Required(ErrorMessage = "Reviews.answer-missing")]
    public bool? WouldAgain { get; init; }

    [StringLength(Review.LongestThanks, ErrorMessage = "Reviews.too-long")]
    public string? ThankYou { get; init; }

    /// <summary>For workers alone (V4).</summary>
    [StringLength(Review.LongestNote, ErrorMessage = "Reviews.too-long")]
    public string? Note { get; init; }
}

internal sealed class WriteReviewHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, GroupExchangeAccess groups) : IRequestHandler<WriteReview, Guid>
{
    public async Task<Guid> Handle(WriteReview request, CancellationToken ct)
    {
        var said = new ReviewSaid(request.Came!.Value, request.AsAgreed!.Value, request.WouldAgain!.Value, request.ThankYou, request.Note);
        var review = request.GroupExchangeId is { } group ? await OfGroupAsync(group, request.PersonId, said, ct) : await OfAgreementAsync(request.AgreementId, said, ct);
        db.Reviews.Add(review);
        actor.Note.Target = review.AgreementId ?? review.GroupExchangeId;
        return review.Id;
    }

    private async Task<Review> OfAgreementAsync(Guid id, ReviewSaid said, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(id, expectedVersion: null, ct);
        var written = await WrittenAsync(db.Reviews.Where(review => review.AgreementId == agreement.Id), ct);
        var review = Review.Write(agreement, said, access.By);
        if (written)
        {
            Tell(review, agreement.What, _ => ReviewsPages.Review(agreement.Id));
        }

        return review;
    }

    private async Task<Review> OfGroupAsync(Guid id, Guid? person, ReviewSaid said, CancellationToken ct)
    {
        var group = await groups.OwnAsync(id, expectedVersion: null, ct);
        var about = person ?? group.OrganiserId;
        var written = await WrittenAsync(db.Reviews.OfTwo(group.Id, actor.Me, about), ct);
        var review = Review.Write(group, about, said, groups.By);
        if (written)
        {
            Tell(review, group.What, other => GroupExchangesPages.Review(group.Id, other));
        }

        return review;
    }

    // Whether the other has written: then both are shown from now on (V2).
    private async Task<bool> WrittenAsync(IQueryable<Review> ofTwo, CancellationToken ct)
    {
        var authors = await ofTwo.Select(review => review.ById).ToListAsync(ct);
        return authors.Contains(actor.Me) ? throw new Refused("reviews.already-written") : authors.Count > 0;
    }

    private void Tell(Review review, string what, Func<Guid, string> link)
    {
        db.Notices.AddRange(
            Notice.To(review.ById, ReviewTopics.Shown, [NoticeArg.Person(review.AboutId), what], link(review.AboutId), review.At),
            Notice.To(review.AboutId, ReviewTopics.Shown, [NoticeArg.Person(review.ById), what], link(review.ById), review.At));
    }
}
