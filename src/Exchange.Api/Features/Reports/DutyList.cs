using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Reports;

/// <summary>Everything that waits for staff, on one page: what is late first, then what waits longest. No neighbour is named here.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DutyList : IRequest<IReadOnlyList<DutyLine>>;

/// <param name="Kind">Code of what waits.</param>
/// <param name="Title">The same in the reader's language.</param>
/// <param name="Page">Address of the page where it is done.</param>
/// <param name="Count">How many, ≥ 1.</param>
/// <param name="Since">Since when the oldest waits; null when that is not counted.</param>
/// <param name="Late">How many should have been done by now (D7).</param>
public sealed record DutyLine(string Kind, string Title, string Page, int Count, DateTimeOffset? Since, int Late);

internal sealed class DutyListHandler(Reader reader) : IRequestHandler<DutyList, IReadOnlyList<DutyLine>>
{
    public async Task<IReadOnlyList<DutyLine>> Handle(DutyList request, CancellationToken ct)
    {
        var lines = new List<DutyLine>();
        foreach (var part in Area.All.SelectMany(area => area.Duty).OrderBy(part => part.Place))
        {
            var waiting = (await part.WaitsAsync(reader, ct)).ToList();
            if (waiting.Count > 0)
            {
                lines.Add(new(part.Kind, reader.Words[part.Title], part.Page, waiting.Count, waiting.Min(one => one.Since), waiting.Count(one => one.Late)));
            }
        }

        return [.. lines.OrderByDescending(line => line.Late > 0)];
    }
}
