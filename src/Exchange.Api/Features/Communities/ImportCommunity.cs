using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Communities;

/// <summary>Makes a whole community of a file, in an empty database.</summary>
[May(Who.System)]
public sealed record ImportCommunity : IRequest<ImportedCommunity>, IReplays
{
    /// <summary>The file's JSON.</summary>
    public required string File { get; init; }
}

/// <param name="Name">Name of the community.</param>
public sealed record ImportedCommunity(string Name, int People, int Listings, int Employers, int Fairs, int Agreements);

internal sealed class ImportCommunityHandler(CommunityReader reader) : IRequestHandler<ImportCommunity, ImportedCommunity>
{
    public async Task<ImportedCommunity> Handle(ImportCommunity request, CancellationToken ct)
    {
        var file = CommunityJson.Read(request.File);
        await reader.ReadAsync(file, demo: false, ct);
        return new(file.Community.Name, file.People.Count, file.Count("listings"), file.Count("employers"), file.Count("fairs"), file.Count("agreements"));
    }
}
