using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: whether this is the token on the console.</summary>
[May(Who.Anyone | Who.Founder, During = DueFirst.SetUp)]
public sealed record ShowToken : IRequest<bool>
{
    public string Token { get; init; } = "";
}

internal sealed class ShowTokenHandler(FirstRun firstRun) : IRequestHandler<ShowToken, bool>
{
    public Task<bool> Handle(ShowToken request, CancellationToken ct) => Task.FromResult(firstRun.IsToken(request.Token));
}
