using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Begin the next time of a series that could not go on by itself. Answers with the agreement that began.</summary>
[May(Who.Resident)]
public sealed record GoOnWithSeries : IRequest<Guid>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? Seen { get; init; }
}

internal sealed class GoOnWithSeriesHandler(Moving moving, NextTimes times) : IRequestHandler<GoOnWithSeries, Guid>
{
    public async Task<Guid> Handle(GoOnWithSeries request, CancellationToken ct)
    {
        var former = await moving.OwnAsync(request.AgreementId, request.Seen, ct);
        former.GoOn(moving.By);
        var next = await times.BeginAsync(former, ct);
        await moving.SettleAsync(former, ct, tell: false);
        return next.Id;
    }
}
