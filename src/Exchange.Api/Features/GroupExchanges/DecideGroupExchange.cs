using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Close what its people could not: the hours of each, or nothing at all. Of what is booked already: say what should have been.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>Version that was read; another by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Nothing is booked.</summary>
    public bool BookNothing { get; init; }

    /// <summary>Everybody who had a place, each once; not asked when nothing is booked.</summary>
    public IReadOnlyList<GroupLineHours> Lines { get; init; } = [];

    /// <summary>For all of them to read.</summary>
    [Required(ErrorMessage = "GroupExchanges.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "GroupExchanges.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideGroupExchangeHandler(GroupExchangeAccess access) : IRequestHandler<DecideGroupExchange, Unit>
{
    public async Task<Unit> Handle(DecideGroupExchange request, CancellationToken ct)
    {
        var group = await access.StaffAsync(request.GroupExchangeId, request.ExpectedVersion, ct);
        if (group.State == GroupExchangeState.Completed)
        {
            group.CorrectHours(request.BookNothing ? Nothing(group) : GroupLineHours.HoursOf(request.Lines), request.Reason, access.By);
        }
        else if (request.BookNothing)
        {
            group.CloseAsCancelled(request.Reason, access.By);
        }
        else
        {
            group.DecideHours(GroupLineHours.HoursOf(request.Lines), request.Reason, access.By);
        }

        return Unit.Value;
    }

    private static Dictionary<Guid, Hours> Nothing(GroupExchange group) =>
        group.Places.Where(place => place.State is GroupPlaceState.Taken or GroupPlaceState.Absent).ToDictionary(place => place.PersonId, _ => Hours.Zero);
}
