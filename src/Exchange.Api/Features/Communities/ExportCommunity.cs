using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Communities;

/// <summary>The whole community as a file. Passwords, PINs, the journal and what is not imported are not in it.</summary>
[May(Who.System)]
public sealed record ExportCommunity : IRequest<string>;

internal sealed class ExportCommunityHandler(CommunityWriter writer) : IRequestHandler<ExportCommunity, string>
{
    public async Task<string> Handle(ExportCommunity request, CancellationToken ct) => CommunityJson.Write(await writer.WriteAsync(ct));
}
