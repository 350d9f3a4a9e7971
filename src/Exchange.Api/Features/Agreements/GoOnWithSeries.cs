using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Begin the next time of a series that could not go on by itself. Answers with the agreement that began.</summary>
[May(Who.Resident)]
public sealed record GoOnWithSeries : IRequest<Guid>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class GoOnWithSeriesHandler(AgreementAccess access, NextTime next) : IRequestHandler<GoOnWithSeries, Guid>
{
    public async Task<Guid> Handle(GoOnWithSeries request, CancellationToken ct)
    {
        var former = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        former.GoOn(access.By);
        return (await next.BeginAsync(former, ct)).Id;
    }
}
