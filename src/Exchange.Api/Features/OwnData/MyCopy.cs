using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.OwnData;

/// <summary>Everything that is kept about a person, to read (Q5). Only for the person themselves, never under a mandate.</summary>
[May(Who.SignedIn)]
public sealed record MyCopy : IRequest<CopyOfMine>;

/// <param name="Name">Whose data they are.</param>
/// <param name="At">When the copy was made.</param>
/// <param name="Sections">Parts in the order of reading; those without a row are left out.</param>
public sealed record CopyOfMine(string Name, DateTimeOffset At, IReadOnlyList<CopySection> Sections);

/// <param name="Key">Code of the part, and name of its table in the file.</param>
/// <param name="Title">Heading in the reader's language.</param>
/// <param name="Columns">Headings of the columns.</param>
/// <param name="Rows">Cells, one row for each thing.</param>
public sealed record CopySection(string Key, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

internal sealed class MyCopyHandler(CopyReader reader) : IRequestHandler<MyCopy, CopyOfMine>
{
    public Task<CopyOfMine> Handle(MyCopy request, CancellationToken ct) => reader.ReadAsync(ct);
}
