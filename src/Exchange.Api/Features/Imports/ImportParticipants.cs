using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>Makes a worker's participants of a table, all or nothing; the same table again makes nobody twice.</summary>
[May(Who.SocialWorker | Who.System)]
public sealed record ImportParticipants : IRequest<ImportOutcome>, IChange
{
    public byte[] File { get; init; } = [];

    /// <summary>Columns set by hand, <c>header=field</c>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Member number or e-mail of the worker; asked of the program only.</summary>
    public string? Worker { get; init; }
}

internal sealed class ImportParticipantsHandler(ParticipantImport import, ImportingWorker worker, CurrentActor actor, ImportProgress progress) : IRequestHandler<ImportParticipants, ImportOutcome>
{
    public async Task<ImportOutcome> Handle(ImportParticipants request, CancellationToken ct)
    {
        var id = await worker.FindAsync(request.Worker, ct);
        var outcome = await import.ImportAsync(request.File, request.Columns, id, progress.Bar, ct);
        (actor.Note.About, actor.Note.Target) = (id, id);
        actor.Note.Reason = FormattableString.Invariant($"{outcome.Made}+{outcome.FilledIn}");
        return outcome;
    }
}
