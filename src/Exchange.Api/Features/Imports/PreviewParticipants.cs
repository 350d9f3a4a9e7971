using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>What a table would do; nothing is written or kept.</summary>
[May(Who.SocialWorker | Who.System)]
public sealed record PreviewParticipants : IRequest<ImportOutcome>
{
    public byte[] File { get; init; } = [];

    /// <summary>Columns set by hand, <c>header=field</c>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Member number or e-mail of the worker; asked of the program only.</summary>
    public string? Worker { get; init; }
}

internal sealed class PreviewParticipantsHandler(ParticipantImport import, ImportingWorker worker) : IRequestHandler<PreviewParticipants, ImportOutcome>
{
    public async Task<ImportOutcome> Handle(PreviewParticipants request, CancellationToken ct) =>
        await import.PreviewAsync(request.File, request.Columns, await worker.FindAsync(request.Worker, ct), ct);
}
