using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>One's own hours as a booklet on paper: every line as a sentence, limits in words.</summary>
[May(Who.Resident)]
public sealed record MyBooklet : IRequest<Booklet>;

internal sealed class MyBookletHandler(Booklets booklets, CurrentActor actor) : IRequestHandler<MyBooklet, Booklet>
{
    public Task<Booklet> Handle(MyBooklet request, CancellationToken ct) => booklets.OfAsync(actor.Me, ct);
}
