using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Failures;

/// <summary>What the program does by itself and could not do, three times in a row or more; what it tries next first. Nobody is named.</summary>
[May(Who.Staff)]
public sealed record FailedWork : IRequest<IReadOnlyList<FailedLine>>;

/// <param name="Id">The failure.</param>
/// <param name="What">What could not be done, in the reader's language.</param>
/// <param name="Link">Page of what it was done with, or null.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="LastAt">When it was last tried.</param>
/// <param name="NextAt">When it is tried again.</param>
/// <param name="FaultId">By which an administrator finds it in the log.</param>
public sealed record FailedLine(Guid Id, string What, string? Link, int Failures, DateTimeOffset LastAt, DateTimeOffset NextAt, string FaultId);

internal sealed class FailedWorkHandler(ExchangeDb db, IEnumerable<IClockWork> works, Words words) : IRequestHandler<FailedWork, IReadOnlyList<FailedLine>>
{
    public async Task<IReadOnlyList<FailedLine>> Handle(FailedWork request, CancellationToken ct)
    {
        var byName = works.ToDictionary(work => work.Name);
        var failed = await db.ClockFailures.AsNoTracking().Shown().OrderBy(failure => failure.NextAt).ToListAsync(ct);
        return [.. failed.Select(failure => new FailedLine(
            failure.Id, words.Work(failure.Work), byName.GetValueOrDefault(failure.Work)?.LinkTo(failure.ItemId), failure.Failures, failure.LastAt, failure.NextAt, Fault.IdOf(failure.Trace)))];
    }
}
