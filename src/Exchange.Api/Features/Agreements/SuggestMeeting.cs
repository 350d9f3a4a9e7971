using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Suggest time and place, or other ones.</summary>
[May(Who.Resident)]
public sealed record SuggestMeeting : IRequest<Unit>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Agreements.day-missing")]
    [RefusedFor("agreements.time-past")]
    public DateOnly? Day { get; init; }

    /// <summary>Time of the clock in Kaunas.</summary>
    [Required(ErrorMessage = "Agreements.time-missing")]
    public TimeOnly? Time { get; init; }

    [Required(ErrorMessage = "Agreements.place-missing")]
    [StringLength(ExchangeWords.LongestWhat, ErrorMessage = "Agreements.too-long")]
    public string Place { get; init; } = "";

    /// <summary>Whether this is the first of several times.</summary>
    [EnumDataType(typeof(HowOften), ErrorMessage = "Agreements.times-range")]
    public HowOften Every { get; init; }

    /// <summary>How many times in all, when it is repeated.</summary>
    [Range(Repetition.Least, Repetition.Most, ErrorMessage = "Agreements.times-range")]
    public int? Times { get; init; }
}

internal sealed class SuggestMeetingHandler(AgreementAccess access) : IRequestHandler<SuggestMeeting, Unit>
{
    public async Task<Unit> Handle(SuggestMeeting request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Suggest(KaunasTime.At(request.Day!.Value, request.Time!.Value), request.Place, access.By, Repetition.Of(request.Every, request.Times));
        return Unit.Value;
    }
}
