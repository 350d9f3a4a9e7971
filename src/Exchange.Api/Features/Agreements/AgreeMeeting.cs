using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say yes to the suggested time and place.</summary>
[May(Who.Resident)]
public sealed record AgreeMeeting : IRequest<Unit>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class AgreeMeetingHandler(AgreementAccess access, AgreementPromises promises) : IRequestHandler<AgreeMeeting, Unit>
{
    public async Task<Unit> Handle(AgreeMeeting request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        await promises.MustBothTakePartAsync(agreement, ct);
        var at = agreement.SuggestedStartsAt ?? access.By.At;
        await promises.MustHaveGuardiansAsync(agreement, at, agreement.Hours, agreement.SuggestedRepetition is not null || agreement.Series is { Stand: SeriesStand.Running }, ct);
        var looks = await promises.LooksAsync(agreement, at, ct);
        agreement.Agree(looks, access.By, access.ConsentTo(request.Consent));
        return Unit.Value;
    }
}
