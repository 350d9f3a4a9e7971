using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Answer three kind questions after an exchange, once, within 14 days (V1). The other reads it when both have written or the days are over (V2).</summary>
[May(Who.Resident)]
public sealed record WriteReview : IRequest<Guid>, IChange
{
    public Guid AgreementId { get; init; }

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

internal sealed class WriteReviewHandler(ExchangeDb db, Moving moving) : IRequestHandler<WriteReview, Guid>
{
    public async Task<Guid> Handle(WriteReview request, CancellationToken ct)
    {
        var agreement = await moving.OwnAsync(request.AgreementId, seen: null, ct);
        var by = moving.By;
        var written = await db.Reviews.Where(review => review.AgreementId == agreement.Id).Select(review => review.ById).ToListAsync(ct);
        if (written.Contains(by.SubjectId!.Value))
        {
            throw new Refused("reviews.already-written");
        }

        var review = Review.Write(agreement, new(request.Came!.Value, request.AsAgreed!.Value, request.WouldAgain!.Value, request.ThankYou, request.Note), by);
        db.Reviews.Add(review);
        if (written.Count > 0)
        {
            foreach (var person in await db.People.Where(person => person.Id == agreement.GiverId || person.Id == agreement.ReceiverId).ToListAsync(ct))
            {
                db.Notices.Add(Notice.To(agreement.OtherThan(person.Id), "Notices.reviews-shown", [person.PublicName, agreement.What], $"/susitarimai/{agreement.Id}/atsiliepimas", by.At));
            }
        }

        return review.Id;
    }
}
