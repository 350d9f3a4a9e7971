using System.ComponentModel.DataAnnotations;
using AutoMapper;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using MediatR;

namespace Exchange.Api.Features.Slips;

/// <summary>Read slips as typed: whose numbers these are, and what is wrong with each, before anything is booked (P8).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record CheckSlips : IRequest<IReadOnlyList<SlipRead>>
{
    [MaxLength(EnterSlips.Most, ErrorMessage = "Agreements.slips-many")]
    public IReadOnlyList<TypedSlip> Slips { get; init; } = [];
}

/// <summary>A slip as it was typed from paper.</summary>
public record TypedSlip
{
    /// <summary>What <see cref="About"/> says when it is not about an open agreement of the two.</summary>
    public const string Other = "other";

    /// <summary>Number printed on the slip, with its check digit.</summary>
    public string? Number { get; init; }

    /// <summary>Member number of who helped.</summary>
    public string? Giver { get; init; }

    /// <summary>Member number of who was helped.</summary>
    public string? Receiver { get; init; }

    /// <summary>Day: 26, 11-26 or 2026-11-26.</summary>
    public string? Day { get; init; }

    /// <summary>How long: 1:30 or 1,5.</summary>
    public string? Length { get; init; }

    /// <summary>What was done.</summary>
    public string? What { get; init; }

    /// <summary>The signatures of both are on it.</summary>
    public bool BothSigned { get; init; }

    /// <summary>The open agreement of the two that it is about, or <c>other</c>; asked only when there is one.</summary>
    public string? About { get; init; }
}

/// <summary>Where on a slip something is wrong.</summary>
public enum SlipField
{
    Number,
    Giver,
    Receiver,
    Day,
    Length,
    What,
    Signed,
    About,
}

/// <summary>What was read.</summary>
public sealed record SlipRead
{
    /// <summary>First name and initial of who helped, or null when the number is nobody's.</summary>
    public string? Giver { get; init; }

    /// <summary>First name and initial of who was helped, or null.</summary>
    public string? Receiver { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Rounded to the nearest quarter-hour (G9).</summary>
    public int? Minutes { get; init; }

    /// <summary>Open agreements in which the one helps the other.</summary>
    public IReadOnlyList<OpenAgreement> Open { get; init; } = [];

    /// <summary>Where something is wrong, or null when nothing is.</summary>
    public SlipField? Field { get; init; }

    /// <summary>Code of what is wrong, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Values for its sentence.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>The exchange as which this slip was entered before, or null.</summary>
    public Guid? First { get; init; }

    /// <summary>The exchange that was booked for it just now, or null.</summary>
    public Guid? Booked { get; init; }
}

/// <param name="Id">Agreement.</param>
/// <param name="What">What was agreed.</param>
/// <param name="StartsAt">Agreed time, or null.</param>
[AutoMap(typeof(Agreement))]
public sealed record OpenAgreement(Guid Id, string What, DateTimeOffset? StartsAt);

internal sealed class CheckSlipsHandler(SlipReading reading) : IRequestHandler<CheckSlips, IReadOnlyList<SlipRead>>
{
    public async Task<IReadOnlyList<SlipRead>> Handle(CheckSlips request, CancellationToken ct)
    {
        var shown = new List<SlipRead>();
        foreach (var slip in request.Slips)
        {
            shown.Add((await reading.ReadAsync(slip, ct)).Shown);
        }

        return shown;
    }
}
